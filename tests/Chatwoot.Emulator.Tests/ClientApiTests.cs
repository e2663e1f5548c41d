using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Chatwoot.Emulator.Seeding;
using Xunit;

namespace Chatwoot.Emulator.Tests;

/// <summary>Behaviour of the client API the recordings do not show.</summary>
public sealed class ClientApiTests : IAsyncLifetime
{
    private EmulatorServer server = null!;
    private Client client = null!;

    private string Inbox => $"/public/api/v1/inboxes/{server.InboxIdentifier}";

    public async ValueTask InitializeAsync()
    {
        server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None });
        client = new Client(server);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task An_address_of_another_contact_merges_into_that_one()
    {
        var owner = await SendAsync("POST", $"{Inbox}/contacts", """{"source_id":"one","email":"zoe@example.test","custom_attributes":{"a":{"b":1}}}""");
        var other = await SendAsync("POST", $"{Inbox}/contacts", """{"source_id":"two","name":"Other"}""");
        await SendAsync("POST", $"{Inbox}/contacts/two/conversations", "{}");
        var merged = await SendAsync("PATCH", $"{Inbox}/contacts/two", """{"email":"ZOE@example.test","name":" ","custom_attributes":{"a":{"c":2}}}""");
        Assert.Equal((long)owner["id"]!, (long)merged["id"]!);
        Assert.Equal("""{"a":{"b":1,"c":2}}""", merged["custom_attributes"]!.ToJsonString());
        Assert.Equal((long)owner["id"]!, (long)(await SendAsync("GET", $"{Inbox}/contacts/two", null))["id"]!);
        using var gone = await client.GetAsync($"/api/v1/accounts/{server.AccountId}/contacts/{other["id"]}");
        Assert.Equal(404, (int)gone.StatusCode);
    }

    [Theory]
    [InlineData("""{"name":1}""", 500)]
    [InlineData("""{"source_id":""}""", 500)]
    [InlineData("""{"identifier":""}""", 500)]
    [InlineData("""{"phone_number":"junk +155524655"}""", 200)]
    [InlineData("""{"phone_number":"+1"}""", 422)]
    [InlineData("""{"email":""}""", 200)]
    [InlineData("""{"contact":{"name":"x"}}""", 200)]
    [InlineData("[1]", 200)]
    public async Task A_session_takes_some_values(string body, int status)
    {
        using var response = await client.SendAsync("POST", $"{Inbox}/contacts", "", body);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/contacts")]
    [InlineData("DELETE", "/contacts/x")]
    [InlineData("GET", "/contacts/x/conversations/1/messages/1")]
    public async Task Where_no_route_leads_is_a_page(string method, string path)
    {
        using var response = await client.SendAsync(method, Inbox + path, "", null, accept: null);
        Assert.Equal(404, (int)response.StatusCode);
        Assert.StartsWith("text/html", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_locked_inbox_gives_the_same_conversation_again()
    {
        server.World.Accounts.Find(server.AccountId)!.Inboxes.Find(server.InboxId)!.LockToSingleConversation = true;
        await SendAsync("POST", $"{Inbox}/contacts", """{"source_id":"one"}""");
        var first = await SendAsync("POST", $"{Inbox}/contacts/one/conversations", "{}");
        await SendAsync("POST", $"{Inbox}/contacts/one/conversations/{first["id"]}/toggle_status", "{}");
        var second = await SendAsync("POST", $"{Inbox}/contacts/one/conversations", "{}");
        Assert.Equal((long)first["id"]!, (long)second["id"]!);
        Assert.Equal("resolved", (string?)second["status"]);
    }

    [Fact]
    public async Task An_answer_is_kept_as_far_as_it_is_permitted()
    {
        await SendAsync("POST", $"{Inbox}/contacts", """{"source_id":"one"}""");
        var conversation = await SendAsync("POST", $"{Inbox}/contacts/one/conversations", "{}");
        var messages = $"{Inbox}/contacts/one/conversations/{conversation["id"]}/messages";
        var message = await SendAsync("POST", messages, """{"content":"mine","content_type":"cards","private":true}""");
        Assert.Equal("text", (string?)message["content_type"]);
        var updated = await SendAsync("PATCH", $"{messages}/{message["id"]}", """{"submitted_values":{"name":"a","other":1,"csat_survey_response":{"rating":5,"x":1}},"content":"no"}""");
        Assert.Equal("""{"submitted_values":{"name":"a","csat_survey_response":{"rating":5}}}""", updated["content_attributes"]!.ToJsonString());
        var unchanged = await SendAsync("PATCH", $"{messages}/{message["id"]}", """{"submitted_values":"x"}""");
        Assert.Equal(updated.ToJsonString(), unchanged.ToJsonString());
    }

    private async Task<JsonNode> SendAsync(string method, string path, string? body)
    {
        using var response = await client.SendAsync(method, path, "", body);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }
}
