using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>Every resource the module knows. The envelopes and page sizes are those the recordings show.</summary>
internal static partial class Resources
{
    private const string A = "api/v1/accounts/{account}/";
    private const string P = "platform/api/v1/";

    public static Resource<Agent> Agents { get; } = new(ApiFamily.Application, A + "agents", "agent")
    {
        HasItem = false,
        Id = agent => agent.Id,
        Names = agent => [agent.Email, agent.Name, agent.AvailableName],
    };

    public static Resource<Contact> Contacts { get; } = new(ApiFamily.Application, A + "contacts", "contact")
    {
        ListEnvelope = "payload",
        ItemEnvelope = "payload",
        CreateEnvelope = "payload.contact",
        UpdateMethod = "PUT",
        Paging = Paging.Numbered(15, total: "meta.count"),
        Id = contact => contact.Id,
        Names = contact => [contact.Email, contact.PhoneNumber, contact.Identifier, contact.Name],
        Search = ContactsNamed,
        ListQuery = [new("sort", "created_at"), new("include_contact_inboxes", "false")],
    };

    public static Resource<Conversation> Conversations { get; } = new(ApiFamily.Application, A + "conversations", "conversation")
    {
        ListEnvelope = "data.payload",
        Paging = Paging.Numbered(25, total: "data.meta.all_count"),
        Id = conversation => conversation.Id,
        Names = _ => [],
        HasNames = false,
    };

    public static Resource<Inbox> Inboxes { get; } = new(ApiFamily.Application, A + "inboxes", "inbox")
    {
        ListEnvelope = "payload",
        Id = inbox => inbox.Id,
        Names = inbox => [inbox.Name],
    };

    public static Resource<Label> Labels { get; } = new(ApiFamily.Application, A + "labels", "label")
    {
        ListEnvelope = "payload",
        BodyRoot = "label",
        Id = label => label.Id,
        Names = label => [label.Title],
    };

    /// <summary>Messages live below a conversation: see <see cref="MessagesOf"/>.</summary>
    public static Resource<Message> Messages { get; } = new(ApiFamily.Application, A + "conversations/{conversation}/messages", "message")
    {
        ListEnvelope = "payload",
        Paging = Paging.Before(20),
        HasItem = false,
        Id = message => message.Id,
        Names = _ => [],
        HasNames = false,
    };

    public static Resource<Team> Teams { get; } = new(ApiFamily.Application, A + "teams", "team")
    {
        BodyRoot = "team",
        Id = team => team.Id,
        Names = team => [team.Name],
    };

    public static Resource<PlatformAccount> PlatformAccounts { get; } = new(ApiFamily.Platform, P + "accounts", "account")
    {
        Id = account => account.Id,
        Names = account => [account.Name],
    };

    public static Resource<PlatformUser> PlatformUsers { get; } = new(ApiFamily.Platform, P + "users", "user")
    {
        Id = user => user.Id,
        Names = user => [user.Email],
        HasNames = false,
    };

    /// <summary>The messages of one conversation.</summary>
    public static Resource<Message> MessagesOf(long conversation) => Messages.At(Conversations.ItemPath(conversation) + "/messages");

    /// <summary>The resource of a type of object.</summary>
    /// <exception cref="NotSupportedException">There is none: a fault of the module.</exception>
    public static Resource<T> Of<T>()
        where T : ChatwootObject
    {
        object? resource =
            typeof(T) == typeof(Account) ? Accounts
            : typeof(T) == typeof(Agent) ? Agents
            : typeof(T) == typeof(AgentBot) ? AgentBots
            : typeof(T) == typeof(Article) ? Articles
            : typeof(T) == typeof(AssignmentPolicy) ? AssignmentPolicies
            : typeof(T) == typeof(AuditLog) ? AuditLogs
            : typeof(T) == typeof(AutomationRule) ? AutomationRules
            : typeof(T) == typeof(Campaign) ? Campaigns
            : typeof(T) == typeof(CannedResponse) ? CannedResponses
            : typeof(T) == typeof(CapacityPolicy) ? CapacityPolicies
            : typeof(T) == typeof(CaptainAssistant) ? CaptainAssistants
            : typeof(T) == typeof(CaptainCustomTool) ? CaptainCustomTools
            : typeof(T) == typeof(CaptainDocument) ? CaptainDocuments
            : typeof(T) == typeof(CaptainResponse) ? CaptainResponses
            : typeof(T) == typeof(CaptainScenario) ? CaptainScenarios
            : typeof(T) == typeof(Company) ? Companies
            : typeof(T) == typeof(Contact) ? Contacts
            : typeof(T) == typeof(ContactNote) ? ContactNotes
            : typeof(T) == typeof(Conversation) ? Conversations
            : typeof(T) == typeof(CopilotThread) ? CopilotThreads
            : typeof(T) == typeof(CsatResponse) ? CsatResponses
            : typeof(T) == typeof(CustomAttribute) ? CustomAttributes
            : typeof(T) == typeof(CustomFilter) ? CustomFilters
            : typeof(T) == typeof(CustomRole) ? CustomRoles
            : typeof(T) == typeof(DashboardApp) ? DashboardApps
            : typeof(T) == typeof(Inbox) ? Inboxes
            : typeof(T) == typeof(IntegrationHook) ? IntegrationHooks
            : typeof(T) == typeof(Label) ? Labels
            : typeof(T) == typeof(Macro) ? Macros
            : typeof(T) == typeof(Message) ? Messages
            : typeof(T) == typeof(Notification) ? Notifications
            : typeof(T) == typeof(PlatformAccount) ? PlatformAccounts
            : typeof(T) == typeof(PlatformAgentBot) ? PlatformAgentBots
            : typeof(T) == typeof(PlatformUser) ? PlatformUsers
            : typeof(T) == typeof(Portal) ? Portals
            : typeof(T) == typeof(PortalCategory) ? PortalCategories
            : typeof(T) == typeof(ReportingEvent) ? ReportingEvents
            : typeof(T) == typeof(SlaPolicy) ? SlaPolicies
            : typeof(T) == typeof(Team) ? Teams
            : typeof(T) == typeof(Webhook) ? Webhooks
            : null;
        return (Resource<T>)(resource ?? throw new NotSupportedException($"{typeof(T).Name} is no resource of its own."));
    }

    /// <summary>Contacts with exactly this e-mail address, identifier, name or phone number; the server compares without regard to case.</summary>
    private static ApiRequest ContactsNamed(string text)
    {
        var keys = new List<string> { "email", "identifier", "name" };
        if (text.StartsWith("+", StringComparison.Ordinal))
            keys.Add("phone_number");
        var conditions = keys.Select((key, index) => (object?)new Dictionary<string, object?>
        {
            ["attribute_key"] = key,
            ["filter_operator"] = "equal_to",
            ["values"] = new List<object?> { text },
            ["query_operator"] = index < keys.Count - 1 ? "OR" : null,
        }).ToList();
        return new ApiRequest(ApiFamily.Application, "POST", A + "contacts/filter")
        {
            // Without an order, pages overlap.
            Query = [new("sort", "created_at")],
            Body = new Dictionary<string, object?> { ["payload"] = conditions },
            Envelope = "payload",
            Repeatable = true,
        };
    }
}
