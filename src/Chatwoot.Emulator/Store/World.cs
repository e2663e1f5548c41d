using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Chatwoot.Emulator.Events;

namespace Chatwoot.Emulator.Store;

/// <summary>Everything one emulated installation holds. Handlers run one at a time, under <see cref="Gate"/>.</summary>
internal sealed class World
{
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private readonly Random random;
    private readonly TimeProvider clock;
    private DateTimeOffset? frozen;

    public World(int randomSeed, TimeProvider clock)
    {
        random = new Random(randomSeed);
        this.clock = clock;
        Accounts = new Table<Account>(new Sequence());
        Users = new Table<User>(new Sequence());
        AgentBots = new Table<AgentBot>(new Sequence());
        PlatformApps = new Table<PlatformApp>(new Sequence());
    }

    public Lock Gate { get; } = new();

    public Table<Account> Accounts { get; }

    public Table<User> Users { get; }

    public Table<AgentBot> AgentBots { get; }

    public Table<PlatformApp> PlatformApps { get; }

    public Table<NotificationSubscription> NotificationSubscriptions { get; } = new(new Sequence());

    public BlobStore Blobs { get; } = new();

    /// <summary>An environment variable of the server: EMAIL_CHANNEL_MIGRATION.</summary>
    public bool MigratesEmailChannels { get; set; }

    /// <summary>Who is told of what happens.</summary>
    public List<IListener> Listeners { get; } = [];

    /// <summary>Every access token with its user, agent bot or platform app.</summary>
    public Dictionary<string, Entity> Owners { get; } = new(StringComparer.Ordinal);

    public Sequences Sequences { get; } = new();

    /// <summary>The clock to the microsecond, as PostgreSQL keeps times; a seed sets its own.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = frozen ?? clock.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    /// <summary>Makes a seed independent of the day it is planted.</summary>
    public void SetTime(DateTimeOffset? time) => frozen = time;

    /// <summary>24 characters, like every token of Chatwoot.</summary>
    public string NewToken() => RandomText(Base58, 24);

    /// <summary>Of the sign-in links that were asked for.</summary>
    public List<string> SignInTokens { get; } = [];

    /// <summary>What nobody but its owner may see.</summary>
    public IEnumerable<string> Secrets() =>
    [
        .. Owners.Keys,
        .. Users.Select(user => user.PubsubToken),
        .. AgentBots.Select(bot => bot.Secret),
        .. Accounts.SelectMany(account => account.Inboxes).SelectMany(inbox => inbox.Channel switch
        {
            ApiChannel api => [api.HmacToken, api.Secret],
            WebsiteChannel website => [website.HmacToken],
            _ => Array.Empty<string>(),
        }),
        .. Accounts.SelectMany(account => account.Contacts.Links).Select(link => link.PubsubToken),
        .. Accounts.SelectMany(account => account.Rules.Webhooks).Select(webhook => webhook.Secret),
        .. SignInTokens,
    ];

    public string NewHex(int length) => RandomText("0123456789abcdef", length);

    public string NewUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        // Never a digit first: a path that begins with one would be read as that number.
        bytes[0] |= 0xA0;
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>Stands for a signed id of Active Storage.</summary>
    public string NewSignedId() => RandomText(Base58, 64) + "--" + NewHex(40);

    public string NewAccessToken(Entity owner)
    {
        var token = NewToken();
        Owners.Add(token, owner);
        return token;
    }

    private string RandomText(string alphabet, int length)
    {
        var text = new StringBuilder(length);
        for (var index = 0; index < length; index++)
        {
            text.Append(alphabet[random.Next(alphabet.Length)]);
        }

        return text.ToString();
    }
}

/// <summary>Row numbers run over all accounts, so the sequences belong to the installation.</summary>
internal sealed class Sequences
{
    private readonly Dictionary<string, Sequence> channels = [];

    public Sequence AuditLog { get; } = new();

    public Sequence CustomRoles { get; } = new();

    public Sequence Memberships { get; } = new();

    public Sequence Notifications { get; } = new();

    public Sequence Saml { get; } = new();

    public Sequence Inboxes { get; } = new();

    public Sequence Labels { get; } = new();

    public Sequence Teams { get; } = new();

    public Sequence Companies { get; } = new();

    public Sequence Definitions { get; } = new();

    public Sequence CannedResponses { get; } = new();

    public Sequence SavedFilters { get; } = new();

    public Sequence Contacts { get; } = new();

    public Sequence ContactInboxes { get; } = new();

    public Sequence Notes { get; } = new();

    public Sequence Conversations { get; } = new();

    public Sequence Messages { get; } = new();

    public Sequence Attachments { get; } = new();

    public Sequence CsatResponses { get; } = new();

    public HelpCenterSequences HelpCenter { get; } = new();

    public PolicySequences Policies { get; } = new();
    public CaptainSequences Captain { get; } = new();

    public RuleSequences Rules { get; } = new();
    public Sequence ReportingEvents { get; } = new();

    /// <summary>Each kind of channel is a table of its own.</summary>
    public Sequence Channel(string type) => channels.TryGetValue(type, out var sequence) ? sequence : channels[type] = new Sequence();
}
