using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

internal sealed class Account : Entity
{
    private readonly Sequences sequences;
    private long lastDisplayId;

    public Account(Sequences sequences)
    {
        this.sequences = sequences;
        Inboxes = new Table<Inbox>(sequences.Inboxes);
        Labels = new Table<Label>(sequences.Labels);
        Teams = new Table<Team>(sequences.Teams);
        AuditLog = new Table<AuditEntry>(sequences.AuditLog);
        Companies = new Table<Company>(sequences.Companies);
        CustomRoles = new Table<CustomRole>(sequences.CustomRoles);
        Definitions = new Table<CustomAttributeDefinition>(sequences.Definitions);
        CannedResponses = new Table<CannedResponse>(sequences.CannedResponses);
        SavedFilters = new Table<SavedFilter>(sequences.SavedFilters);
        Contacts = new ContactBook(sequences);
        Notifications = new Table<Notification>(sequences.Notifications);
        CsatResponses = new Table<CsatResponse>(sequences.CsatResponses);
        HelpCenter = new HelpCenterBook(sequences.HelpCenter);
        Policies = new PolicyBook(sequences.Policies);
        Captain = new CaptainBook(sequences.Captain);
        Rules = new RuleBook(sequences.Rules);
        ReportingEvents = new Table<ReportingEvent>(sequences.ReportingEvents);
    }

    public string Name { get; set; } = "";

    public string? Locale { get; set; } = "en";

    public string? Domain { get; set; }

    public string? SupportEmail { get; set; }

    /// <summary>active, suspended or (after null was written) null.</summary>
    public string? Status { get; set; } = "active";

    public DateTimeOffset CreatedAt { get; init; }

    public JsonObject Settings { get; } = [];

    public JsonObject Limits { get; set; } = [];

    public JsonObject CustomAttributes { get; set; } = [];

    /// <summary>The enabled features.</summary>
    public SortedSet<string> Features { get; } = new(StringComparer.Ordinal);

    /// <summary>When labels, inboxes and teams last changed.</summary>
    public Dictionary<string, DateTimeOffset> CacheTimes { get; } = [];

    /// <summary>By user id.</summary>
    public Dictionary<long, Membership> Members { get; } = [];

    public Table<Inbox> Inboxes { get; }

    public Table<Label> Labels { get; }

    public Table<Team> Teams { get; }

    public Table<AuditEntry> AuditLog { get; }

    public Table<Company> Companies { get; }

    public Table<CustomRole> CustomRoles { get; }

    public Table<Notification> Notifications { get; }

    public SamlSettings? Saml { get; set; }

    public Table<CustomAttributeDefinition> Definitions { get; }

    public Table<CannedResponse> CannedResponses { get; }

    public Table<SavedFilter> SavedFilters { get; }

    public ContactBook Contacts { get; }

    public Table<CsatResponse> CsatResponses { get; }

    public HelpCenterBook HelpCenter { get; }

    public PolicyBook Policies { get; }
    public CaptainBook Captain { get; }

    public RuleBook Rules { get; }
    public Table<ReportingEvent> ReportingEvents { get; }

    /// <summary>By display id.</summary>
    public OrderedDictionary<long, Conversation> Conversations { get; } = [];

    public long NextDisplayId() => ++lastDisplayId;

    public bool HasInboxOf(AgentBot bot) => Inboxes.Any(inbox => inbox.AgentBot == bot);

    public Membership Join(User user, string? role, DateTimeOffset now)
    {
        var membership = new Membership { Account = this, User = user, Role = role, CreatedAt = now, UpdatedAt = now, Id = sequences.Memberships.Next() };
        Members.Add(user.Id, membership);
        return membership;
    }

    /// <summary>A user leaves: his inboxes, teams and assignments go with the membership.</summary>
    public void Leave(User user)
    {
        Members.Remove(user.Id);
        foreach (var inbox in Inboxes)
        {
            inbox.Members.Remove(user.Id);
        }

        foreach (var team in Teams)
        {
            team.Members.Remove(user.Id);
        }

        foreach (var conversation in Conversations.Values)
        {
            conversation.Participants.Remove(user.Id);
            if (conversation.Assignee == user)
            {
                conversation.Assignee = null;
            }
        }
    }

    public Inbox AddInbox(Channel channel, string name, DateTimeOffset now)
    {
        channel.Id = sequences.Channel(channel.Type).Next();
        CacheTimes["inbox"] = now;
        return Inboxes.Add(new Inbox { Channel = channel, Name = name, CreatedAt = now, UpdatedAt = now });
    }

    /// <summary>An inbox goes with its conversations and the places contacts have in it.</summary>
    public void RemoveInbox(Inbox inbox)
    {
        Inboxes.Remove(inbox);
        foreach (var conversation in Conversations.Values.Where(conversation => conversation.Inbox == inbox).ToArray())
        {
            Conversations.Remove(conversation.DisplayId);
        }

        Contacts.Unlink(inbox);
        Policies.Leave(inbox);
    }

    /// <summary>Members in the order of their ids, the administrators among them.</summary>
    public IEnumerable<Membership> Administrators => Members.Values.Where(member => member.Role == "administrator").OrderBy(member => member.User.Id);
}
