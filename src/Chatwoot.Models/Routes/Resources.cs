using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>Every resource the module knows. The envelopes and page sizes are those the recordings show.</summary>
internal static class Resources
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
    };

    public static Resource<Conversation> Conversations { get; } = new(ApiFamily.Application, A + "conversations", "conversation")
    {
        ListEnvelope = "data.payload",
        Paging = Paging.Numbered(25, total: "data.meta.all_count"),
        Id = conversation => conversation.Id,
        Names = _ => [],
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
    };
}
