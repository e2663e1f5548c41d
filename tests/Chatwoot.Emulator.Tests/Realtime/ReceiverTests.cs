using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Chatwoot.Emulator.Store;
using Xunit;

namespace Chatwoot.Emulator.Tests.Realtime;

/// <summary>Who hears of what.</summary>
public sealed class ReceiverTests : IAsyncLifetime
{
    private static readonly string[] AgentsOfStatus = ["conversation.status_changed", "message.created", "conversation.updated"];

    private EmulatorServer server = null!;
    private Client http = null!;
    private Conversation conversation = null!;

    private Account Account => server.World.Accounts.Find(server.AccountId)!;

    private string Path => $"/api/v1/accounts/{server.AccountId}/conversations/{conversation.DisplayId}";

    private string Session => CableClient.Identifier(conversation.ContactInbox.PubsubToken);

    public async ValueTask InitializeAsync()
    {
        server = await EmulatorServer.StartAsync();
        http = new Client(server);
        conversation = Account.Conversations.Values.First(row => row.Inbox.Id == server.InboxId && row.Status == "open");
        conversation.Inbox.Members.Add(server.AgentUserId);
        conversation.Assignee = null;
        conversation.Priority = null;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Members_of_the_inbox_and_administrators_hear_of_a_conversation_others_do_not()
    {
        await using var admin = await CableClient.ListenAsync(server, User(server.AdminUserId));
        await using var agent = await CableClient.ListenAsync(server, User(server.AgentUserId));
        await PostAsync(Path + "/toggle_status", """{"status":"pending"}""");
        Assert.Equal(AgentsOfStatus, await admin.KindsAsync(User(server.AdminUserId)));
        Assert.Equal(AgentsOfStatus, await agent.KindsAsync(User(server.AgentUserId)));

        await agent.NextAsync("presence.update");
        conversation.Inbox.Members.Remove(server.AgentUserId);
        conversation.Team = new Team { Members = { server.AgentUserId } };
        await PostAsync(Path + "/toggle_status", """{"status":"open"}""");
        Assert.Empty(await agent.KindsAsync(User(server.AgentUserId)));
    }

    [Fact]
    public async Task A_contact_hears_of_public_messages_and_of_all_typing()
    {
        await using var contact = await CableClient.ListenAsync(server, Session);
        await PostAsync(Path + "/messages", """{"content":"secret","private":true}""");
        await PostAsync(Path + "/messages", """{"content":"hello","echo_id":7}""");
        await PostAsync(Path + "/toggle_typing_status", """{"typing_status":"on","is_private":true}""");
        await PostAsync(Path + "/toggle_priority", """{"priority":"low"}""");
        var frames = await contact.DrainAsync(Session);
        var message = (JsonObject)frames[0]["message"]!["data"]!;
        Assert.Equal(("hello", 7, "user"), ((string)message["content"]!, (int)message["echo_id"]!, (string)message["performer"]!["type"]!));
        var typing = frames.Single(frame => CableClient.KindOf(frame) == "conversation.typing_on")["message"]!["data"]!;
        Assert.True((bool)typing["is_private"]!);
        Assert.Equal(server.AdminUserId, (long)typing["user"]!["id"]!);
        var kinds = frames.ConvertAll(CableClient.KindOf).Where(kind => kind != "conversation.updated");
        Assert.Equal(["message.created", "conversation.typing_on"], kinds);
        Assert.Equal("low", (string)frames[^1]["message"]!["data"]!["priority"]!);
    }

    [Fact]
    public async Task Whoever_types_is_not_told_so()
    {
        await using var admin = await CableClient.ListenAsync(server, User(server.AdminUserId));
        await using var agent = await CableClient.ListenAsync(server, User(server.AgentUserId));
        await using var contact = await CableClient.ListenAsync(server, Session);
        await PostAsync(Path + "/toggle_typing_status", """{"typing_status":"on"}""");
        await PostAsync($"{ContactPath()}/conversations/{conversation.DisplayId}/toggle_typing", """{"typing_status":"off"}""");
        await PostAsync(Path + "/toggle_typing_status", """{"typing_status":"perhaps"}""");
        Assert.Equal(["conversation.typing_off"], await admin.KindsAsync(User(server.AdminUserId)));
        Assert.Equal(["conversation.typing_on", "conversation.typing_off"], await agent.KindsAsync(User(server.AgentUserId)));
        Assert.Equal(["conversation.typing_on"], await contact.KindsAsync(Session));
    }

    [Fact]
    public async Task Verified_sessions_of_a_contact_share_what_verified_ones_get()
    {
        var first = conversation.ContactInbox;
        var second = server.World.Link(Account, conversation.Contact, conversation.Inbox, "another-session");
        var third = server.World.Link(Account, conversation.Contact, conversation.Inbox, "unverified-session");
        first.HmacVerified = second.HmacVerified = true;
        await using var one = await CableClient.ListenAsync(server, Session);
        await using var two = await CableClient.ListenAsync(server, CableClient.Identifier(second.PubsubToken));
        await using var three = await CableClient.ListenAsync(server, CableClient.Identifier(third.PubsubToken));
        await PostAsync(Path + "/custom_attributes", """{"custom_attributes":{"k":"v"}}""");
        await PostAsync(Path + "/toggle_typing_status", """{"typing_status":"on"}""");
        Assert.Equal(["conversation.updated", "conversation.typing_on"], await one.KindsAsync(Session));
        Assert.Equal(["conversation.updated"], await two.KindsAsync(CableClient.Identifier(second.PubsubToken)));
        Assert.Empty(await three.KindsAsync(CableClient.Identifier(third.PubsubToken)));
    }

    [Fact]
    public async Task One_token_hears_of_all_accounts_but_of_the_contacts_of_the_subscribed_one_only()
    {
        var user = server.World.Users.Find(server.AdminUserId)!;
        var other = server.World.AddAccount("Elsewhere");
        other.Join(user, "administrator", server.World.Now);
        await using var client = await CableClient.ListenAsync(server, CableClient.Identifier(user.PubsubToken, other.Id, user.Id));
        await PostAsync($"/api/v1/accounts/{server.AccountId}/contacts", """{"name":"Somebody"}""");
        await PostAsync(Path + "/custom_attributes", """{"custom_attributes":{"k":"v"}}""");
        await PostAsync($"/api/v1/accounts/{other.Id}/contacts", """{"name":"Somebody"}""");
        var frames = await client.DrainAsync(CableClient.Identifier(user.PubsubToken, other.Id, user.Id));
        Assert.Equal([("conversation.updated", server.AccountId), ("contact.created", other.Id)], frames.Select(frame => (CableClient.KindOf(frame), (long)frame["message"]!["data"]!["account_id"]!)));
    }

    [Fact]
    public async Task Every_subscription_gets_every_event()
    {
        var again = " " + User(server.AdminUserId);
        await using var client = await CableClient.ListenAsync(server, User(server.AdminUserId));
        await client.SubscribeAsync(again);
        await client.NextAsync("confirm_subscription");
        await client.NextAsync("presence.update");
        await client.NextAsync("presence.update");
        await PostAsync(Path + "/custom_attributes", """{"custom_attributes":{"k":"v"}}""");
        Assert.Equal([again, User(server.AdminUserId)], (await client.DrainAsync(User(server.AdminUserId))).Select(frame => (string)frame["identifier"]!).Order());

        // One of the two is given up, and the other goes on.
        await client.NextAsync("presence.update");
        await client.CommandAsync("unsubscribe", User(server.AdminUserId));
        await client.CommandAsync("message", again, """{"action":"update_presence"}""");
        await client.NextAsync("presence.update");
        await PostAsync(Path + "/custom_attributes", """{"custom_attributes":{"k":"w"}}""");
        Assert.Equal(again, (string)(await client.NextAsync("conversation.updated"))["identifier"]!);
    }

    [Fact]
    public async Task Muted_sockets_get_no_events_but_presence()
    {
        await using var client = await CableClient.ListenAsync(server, User(server.AdminUserId));
        server.MuteSockets = true;
        await PostAsync(Path + "/custom_attributes", """{"custom_attributes":{"k":"v"}}""");
        await client.CommandAsync("message", User(server.AdminUserId), """{"action":"update_presence"}""");
        Assert.Equal("presence.update", CableClient.KindOf(await client.NextAsync()));
        server.MuteSockets = false;
        await PostAsync(Path + "/custom_attributes", """{"custom_attributes":{"k":"w"}}""");
        Assert.Equal("conversation.updated", CableClient.KindOf(await client.NextAsync()));
    }

    [Fact]
    public async Task A_message_into_a_resolved_conversation_opens_it_again()
    {
        await PostAsync(Path + "/toggle_status", """{"status":"resolved"}""");
        await using var admin = await CableClient.ListenAsync(server, User(server.AdminUserId));
        await PostAsync($"{ContactPath()}/conversations/{conversation.DisplayId}/messages", """{"content":"one more thing"}""");
        var kinds = await admin.KindsAsync(User(server.AdminUserId));
        Assert.Equal(["contact.updated", "conversation.status_changed", "conversation.updated", "conversation.updated", "message.created", "message.created"], kinds.Order(StringComparer.Ordinal));
        Assert.Equal("message.created", kinds[0]);
    }

    [Fact]
    public async Task A_merge_is_told_to_the_account()
    {
        var other = Account.Contacts.First(contact => contact != conversation.Contact);
        await using var admin = await CableClient.ListenAsync(server, User(server.AdminUserId));
        await using var contact = await CableClient.ListenAsync(server, Session);
        await PostAsync($"/api/v1/accounts/{server.AccountId}/actions/contact_merge", $$"""{"base_contact_id":{{other.Id}},"mergee_contact_id":{{conversation.Contact.Id}}}""");
        var kinds = await admin.KindsAsync(User(server.AdminUserId));
        Assert.Equal(["contact.merged", "conversation.contact_changed", "message.updated"], kinds.Take(3));
        Assert.Contains("contact.deleted", kinds);
        Assert.All(await contact.KindsAsync(Session), kind => Assert.Equal("message.updated", kind));
    }

    [Fact]
    public async Task A_password_changed_leaves_the_open_subscription_the_account_stream_only()
    {
        await using var admin = await CableClient.ListenAsync(server, User(server.AdminUserId));
        var identifier = User(server.AdminUserId);
        server.World.Users.Find(server.AdminUserId)!.PubsubToken = "rotated";
        await PostAsync(Path + "/custom_attributes", """{"custom_attributes":{"k":"v"}}""");
        await PostAsync($"/api/v1/accounts/{server.AccountId}/contacts", """{"name":"Somebody"}""");
        Assert.Equal("contact.created", CableClient.KindOf(await admin.NextAsync()));
        await admin.CommandAsync("unsubscribe", identifier);
    }

    private string User(long id) => CableClient.Identifier(server.World.Users.Find(id)!.PubsubToken, server.AccountId, id);

    private string ContactPath() => $"/public/api/v1/inboxes/{server.InboxIdentifier}/contacts/{conversation.ContactInbox.SourceId}";

    private async Task PostAsync(string path, string body)
    {
        using var answer = await http.PostAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
