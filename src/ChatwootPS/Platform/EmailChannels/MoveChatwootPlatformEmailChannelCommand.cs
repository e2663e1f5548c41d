using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Platform.EmailChannels;

/// <summary>
/// Makes e-mail inboxes of an account from tokens that Google or Microsoft has given out already. The installation must allow it
/// (EMAIL_CHANNEL_MIGRATION=true). Every channel has its own result: see Succeeded and Message.
/// </summary>
/// <example>
/// <code>Move-ChatwootPlatformEmailChannel 3 -Email help@example.com -Provider Google -ProviderConfig @{ access_token = $a; refresh_token = $r; expires_on = $e }</code>
/// Makes an inbox of a Google mailbox in account 3.
/// </example>
/// <example>
/// <code>$mailboxes | Move-ChatwootPlatformEmailChannel -Account 3</code>
/// Makes inboxes of several, of each object's Email, Provider, ProviderConfig and InboxName; 25 go into one request.
/// </example>
[Cmdlet(VerbsCommon.Move, "ChatwootPlatformEmailChannel", SupportsShouldProcess = true)]
[Serves("POST /platform/api/v1/accounts/{account_id}/email_channel_migrations")]
[OutputType(typeof(EmailChannelMigration))]
public sealed class MoveChatwootPlatformEmailChannelCommand : OperationCmdlet
{
    private const int MostInOneRequest = 25;

    private readonly Batches<Dictionary<string, object?>> _batches = new();
    private long _account;

    /// <summary>The account that gets the inboxes.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("AccountId")]
    [ValidateNotNull]
    public ResourceRef<PlatformAccount> Account { get; set; } = null!;

    /// <summary>The address of the mailbox.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateText(@"^[^@\s]+@[^@\s]+$", "an e-mail address")]
    public string Email { get; set; } = "";

    /// <summary>Who runs the mailbox: Google or Microsoft.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateSet("Google", "Microsoft")]
    public string Provider { get; set; } = "";

    /// <summary>What the provider gave out: access_token, refresh_token, expires_on. SecureStrings are taken as well as texts.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [SecretTableTransformation]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public IDictionary ProviderConfig { get; set; } = new Hashtable();

    /// <summary>What the inbox is called; by default 'Migrated Google: ' or 'Migrated Microsoft: ' and the address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    public string? InboxName { get; set; }

    /// <summary>Whether mails are fetched; $true by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    public bool ImapEnabled { get; set; } = true;

    /// <summary>The provider's IMAP server; by default imap.gmail.com or outlook.office365.com.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    public string? ImapAddress { get; set; }

    /// <summary>The port of it; 993 by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateRange(1, 65_535)]
    public int ImapPort { get; set; } = 993;

    /// <summary>The name to sign in with; by default the address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    public string? ImapLogin { get; set; }

    /// <summary>Whether the connection is encrypted; $true by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    public bool ImapEnableSsl { get; set; } = true;

    private protected override void Process() => ForInput(Email, () =>
    {
        ChatwootSession session = SessionFor(Account);
        _account = IdOf(Account, session);
        Dictionary<string, object?> migration = BodyFields(session);
        migration["provider"] = Provider.ToLowerInvariant();
        _batches.Add(session, migration);
    });

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<Dictionary<string, object?>> migrations) in _batches.All)
        {
            foreach (List<Dictionary<string, object?>> portion in Batches<Dictionary<string, object?>>.Portions(migrations, MostInOneRequest))
            {
                string[] emails = [.. portion.Select(migration => (string)migration["email"]!)];
                if (!Approves(string.Join(", ", emails), $"Make inboxes of account {_account}"))
                    continue;
                var request = new ApiRequest(ApiFamily.Platform, "POST", Resources.PlatformAccounts.ItemPath(_account) + "/email_channel_migrations")
                {
                    Body = new Dictionary<string, object?> { ["migrations"] = portion },
                    Envelope = "results",
                };
                Queue(emails, session, async operation =>
                {
                    foreach (EmailChannelMigration result in await operation.ListAsync<EmailChannelMigration>(request, Paging.None).ConfigureAwait(false))
                        operation.Write(result);
                });
            }
        }
    }
}
