using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Store;
using Xunit;

namespace Chatwoot.Emulator.Tests;

/// <summary>Behaviour of conversations and messages the recordings do not show.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private EmulatorServer server = null!;
    private Client client = null!;

    private string A => $"/api/v1/accounts/{server.AccountId}";

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
    public async Task A_search_counts_what_is_left_for_the_page()
    {
        var contact = await ContactAsync();
        for (var number = 0; number < 41; number++)
        {
            var assignee = number < 7 ? $",\"assignee_id\":{server.AgentUserId}" : "";
            await PostAsync($"{A}/conversations", $$"""{"inbox_id":{{server.InboxId}},"contact_id":{{contact}},"message":{"content":"needle"}{{assignee}}}""");
        }

        var first = await client.JsonAsync($"{A}/conversations?q=needle");
        Assert.Equal("""{"mine_count":0,"assigned_count":0,"unassigned_count":25,"all_count":25}""", first["data"]!["meta"]!.ToJsonString());
        var second = await client.JsonAsync($"{A}/conversations?q=needle&page=2");
        Assert.Equal("""{"mine_count":0,"assigned_count":7,"unassigned_count":9,"all_count":16}""", second["data"]!["meta"]!.ToJsonString());
        var recent = await client.JsonAsync($"{A}/conversations?updated_within=3600&page=9");
        Assert.Equal(41, recent["data"]!["payload"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("1895398110123", "62032-10-10T03:02:03.000Z")]
    [InlineData("\"2030-01-01\"", "1970-01-01T00:33:50.000Z")]
    [InlineData("\"17.9\"", "1970-01-01T00:00:17.000Z")]
    public async Task A_snooze_reads_leading_digits_as_seconds(string until, string expected)
    {
        var conversation = await ConversationAsync();
        var answer = await PostAsync($"{A}/conversations/{conversation}/toggle_status", $$"""{"status":"snoozed","snoozed_until":{{until}}}""");
        Assert.StartsWith(expected, (string)answer["payload"]!["snoozed_until"]!);
    }

    [Theory]
    [InlineData("""{"attachments":"x"}""", "undefined method `each' for an instance of String")]
    [InlineData("""{"content":"a","echo_id":{"a":1}}""", null)]
    [InlineData("""{"content":"a\u0000b"}""", "string contains null byte")]
    [InlineData("""{"content_type":"cards","content_attributes":{"items":[{"title":"x","actions":[]}]}}""", "Validation failed: Content attributes contains items missing actions")]
    [InlineData("""{"template_params":{"name":"a","processed_params":[1]}}""", "Validation failed: Processed params must be of type object")]
    public async Task Whatever_breaks_a_message_is_told_with_422(string body, string? text)
    {
        var conversation = await ConversationAsync();
        using var response = await client.PostAsync($"{A}/conversations/{conversation}/messages", body);
        Assert.Equal(422, (int)response.StatusCode);
        var error = (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"];
        Assert.True(text is null || text == error, error);
    }

    [Fact]
    public async Task A_failing_first_message_undoes_the_conversation()
    {
        var contact = await ContactAsync();
        using var refused = await client.PostAsync($"{A}/conversations", $$$"""{"inbox_id":{{{server.InboxId}}},"contact_id":{{{contact}}},"message":{"content_type":"form","content_attributes":{"items":[]} } }""");
        Assert.Equal(422, (int)refused.StatusCode);
        Assert.Equal("""{"message":"Content attributes At least one item is required.","attributes":["content_attributes"]}""", await refused.Content.ReadAsStringAsync());
        using var broken = await client.PostAsync($"{A}/conversations", $$$"""{"inbox_id":{{{server.InboxId}}},"contact_id":{{{contact}}},"message":{"message_type":"sideways"}}""");
        Assert.Equal(500, (int)broken.StatusCode);
        Assert.Equal(3, await ConversationAsync());
        var list = await client.JsonAsync($"{A}/conversations");
        Assert.Equal(1, (int)list["data"]!["meta"]!["all_count"]!);
    }

    [Fact]
    public async Task An_incoming_message_reopens_all_but_pending_conversations()
    {
        foreach (var (status, after) in new (string, string)[] { ("resolved", "open"), ("snoozed", "open"), ("pending", "pending") })
        {
            var conversation = await ConversationAsync();
            await PostAsync($"{A}/conversations/{conversation}/toggle_status", $$"""{"status":"{{status}}"}""");
            await PostAsync($"{A}/conversations/{conversation}/messages", """{"content":"hello","message_type":"incoming"}""");
            Assert.Equal(after, (string?)(await client.JsonAsync($"{A}/conversations/{conversation}"))["status"]);
        }
    }

    [Fact]
    public async Task Both_cursors_include_the_lower_end()
    {
        var conversation = await ConversationAsync();
        for (var number = 0; number < 25; number++)
        {
            await PostAsync($"{A}/conversations/{conversation}/messages", """{"content":"x"}""");
        }

        var ids = await IdsAsync("");
        Assert.Equal(20, ids.Length);
        var between = await IdsAsync($"?after={ids[3]}&before={ids[5]}");
        Assert.Equal(ids[3..5], between);
        var after = await IdsAsync($"?after={ids[3]}");
        Assert.Equal(ids[4..], after);
        Assert.Empty(await IdsAsync("?before=abc"));
        using var huge = await client.GetAsync($"{A}/conversations/{conversation}/messages?before=99999999999999999999");
        Assert.Equal(500, (int)huge.StatusCode);

        async Task<long[]> IdsAsync(string query) =>
            (await client.JsonAsync($"{A}/conversations/{conversation}/messages{query}"))["payload"]!.AsArray().Select(message => (long)message!["id"]!).ToArray();
    }

    [Theory]
    [InlineData("""{"status":"sideways"}""", "open")]
    [InlineData("""{"status":null}""", "open")]
    [InlineData("""{"status":"resolved"}""", "resolved")]
    public async Task A_bulk_action_tells_nothing_of_what_it_could_not_do(string fields, string after)
    {
        var conversation = await ConversationAsync();
        using var answer = await client.PostAsync($"{A}/bulk_actions", $$"""{"type":"Conversation","ids":["{{conversation}}",99],"fields":{{fields}}}""");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        Assert.Equal(after, (string?)(await client.JsonAsync($"{A}/conversations/{conversation}"))["status"]);
    }

    [Fact]
    public async Task A_bulk_action_passes_over_what_the_caller_does_not_see()
    {
        var inbox = server.World.Accounts.First().AddInbox(new SmsChannel { PhoneNumber = "+15555550199" }, "closed", server.World.Now);
        var contact = await ContactAsync();
        var hidden = (long)(await PostAsync($"{A}/conversations", $$"""{"inbox_id":{{inbox.Id}},"contact_id":{{contact}},"source_id":"+15555550100"}"""))["id"]!;
        var seen = await ConversationAsync();
        using var answer = await client.PostAsync($"{A}/bulk_actions", $$$"""{"type":"Conversation","ids":[{{{hidden}}},{{{seen}}}],"labels":{"add":["vip"]} }""", server.AgentToken);
        Assert.Empty((await client.JsonAsync($"{A}/conversations/{hidden}"))["labels"]!.AsArray());
        Assert.Equal("vip", (string?)(await client.JsonAsync($"{A}/conversations/{seen}"))["labels"]![0]);
    }

    [Fact]
    public async Task A_bot_cannot_be_shown_a_team()
    {
        var team = await PostAsync($"{A}/teams", """{"name":"crew"}""");
        var contact = await ContactAsync();
        var conversation = await PostAsync($"{A}/conversations", $$"""{"inbox_id":{{server.InboxId}},"contact_id":{{contact}},"team_id":{{team["id"]}}}""");
        using var response = await client.SendAsync("PATCH", $"{A}/conversations/{conversation["id"]}", server.BotToken, """{"priority":"high"}""");
        Assert.Equal(500, (int)response.StatusCode);
        Assert.Equal("high", (string?)(await client.JsonAsync($"{A}/conversations/{conversation["id"]}"))["priority"]);
    }

    [Theory]
    [InlineData("""[{"attribute_key":"inbox_id","filter_operator":"equal_to","values":["x"]}]""", 500)]
    [InlineData("""[{"attribute_key":"inbox_id","filter_operator":"equal_to","values":"1"}]""", 500)]
    [InlineData("""[{"attribute_key":"status","filter_operator":"equal_to","values":[""]}]""", 200)]
    [InlineData("""[{"attribute_key":"status","filter_operator":"equal_to","values":["open"],"query_operator":"and"}]""", 500)]
    public async Task A_filter_breaks_or_does_not(string payload, int status)
    {
        using var response = await client.PostAsync($"{A}/conversations/filter", $$"""{"payload":{{payload}}}""");
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_file_can_be_asked_for_in_part()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("0123456789"u8.ToArray()), "attachment", "digits.txt" } };
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.BaseAddress.AbsoluteUri.TrimEnd('/') + $"{A}/upload") { Content = form };
        request.Headers.Add("api-access-token", server.AccessToken);
        using var uploaded = await http.SendAsync(request);
        var address = (string)JsonNode.Parse(await uploaded.Content.ReadAsStringAsync())!["file_url"]!;

        using var part = new HttpRequestMessage(HttpMethod.Get, address);
        part.Headers.TryAddWithoutValidation("Range", "bytes=2-4");
        using var answer = await http.SendAsync(part);
        Assert.Equal(206, (int)answer.StatusCode);
        Assert.Equal("234", await answer.Content.ReadAsStringAsync());

        using var beyond = new HttpRequestMessage(HttpMethod.Get, address);
        beyond.Headers.TryAddWithoutValidation("Range", "bytes=99-");
        using var refused = await http.SendAsync(beyond);
        Assert.Equal(416, (int)refused.StatusCode);

        using var tampered = await http.GetAsync(new Uri(address.Replace("--", "--0")));
        Assert.Equal(404, (int)tampered.StatusCode);
    }

    private async Task<long> ContactAsync() => (long)(await PostAsync($"{A}/contacts", """{"name":"Zoë"}"""))["payload"]!["contact"]!["id"]!;

    private async Task<long> ConversationAsync()
    {
        var contact = await ContactAsync();
        return (long)(await PostAsync($"{A}/conversations", $$$"""{"inbox_id":{{{server.InboxId}}},"contact_id":{{{contact}}} }"""))["id"]!;
    }

    private async Task<JsonNode> PostAsync(string path, string body)
    {
        using var response = await client.PostAsync(path, body);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }
}
