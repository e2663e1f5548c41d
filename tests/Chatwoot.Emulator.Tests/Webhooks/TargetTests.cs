using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Chatwoot.Emulator.Store;
using Xunit;

namespace Chatwoot.Emulator.Tests.Webhooks;

/// <summary>Who is told of what, and what becomes of it when he cannot be told.</summary>
public sealed class TargetTests
{
    private const string Hello = """{"content":"hello"}""";
    private const string BotFailed = "Conversation was marked open by system due to an error with the agent bot.";

    [Fact]
    public async Task An_account_webhook_gets_what_it_subscribed_to()
    {
        await using var host = await WebhookHost.StartAsync();
        await host.SubscribeAsync("conversation_status_changed", "contact_created", "inbox_updated");
        await host.PostAsync(host.Path + "/messages", Hello);
        await host.PostAsync(host.Path + "/toggle_status", """{"status":"resolved"}""");
        await host.PostAsync($"/api/v1/accounts/{host.Server.AccountId}/contacts", """{"name":"Zoë"}""");
        await host.PostAsync($"/api/v1/accounts/{host.Server.AccountId}/inboxes/{host.Server.InboxId}", """{"greeting_enabled":true}""", method: "PATCH");
        Assert.Equal(["conversation_status_changed", "contact_created", "inbox_updated"], host.Receiver.Events);
    }

    [Fact]
    public async Task An_api_inbox_gets_all_of_its_conversations_and_nothing_else()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Channel.WebhookUrl = host.Receiver.Url + "inbox";
        await host.PostAsync(host.Path + "/toggle_typing_status", """{"typing_status":"on","is_private":true}""");
        await host.PostAsync(host.Path + "/messages", """{"content":"secret","private":true}""");
        await host.PostAsync(host.Path + "/toggle_priority", """{"priority":"low"}""");
        await host.PostAsync($"/api/v1/accounts/{host.Server.AccountId}/contacts", """{"name":"Zoë"}""");
        await host.PostAsync($"/api/v1/accounts/{host.Server.AccountId}/inboxes/{host.Server.InboxId}", """{"greeting_enabled":true}""", method: "PATCH");
        Assert.Equal("conversation_typing_on", host.Receiver.Events[0]);
        Assert.True((bool)host.Receiver.All[0].Json["is_private"]!);
        Assert.Single(host.Receiver.All, post => post.Event == "message_created" && (bool)post.Json["private"]!);
        Assert.Contains("conversation_updated", host.Receiver.Events);
        // The activity about the priority is told to nobody.
        Assert.Equal(MessageType.Activity, host.Conversation.Messages[^1].Type);
        Assert.DoesNotContain(host.Receiver.Events, name => name.StartsWith("contact", StringComparison.Ordinal) || name.StartsWith("inbox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_of_inbox_and_conversation_is_told_once_and_of_its_own_events()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Conversation.AssigneeBot = host.Conversation.Inbox.AgentBot = host.AddBot();
        await host.PostAsync(host.Path + "/toggle_typing_status", """{"typing_status":"on"}""");
        await host.PostAsync(host.Path + "/messages", """{"content":"note","private":true}""");
        Assert.Equal(["message_created"], host.Receiver.Events);
        host.Conversation.Status = "pending";
        await host.PostAsync(host.Path + "/toggle_status", """{"status":"open"}""");
        var told = host.Receiver.All.Skip(1).ToArray();
        Assert.Equal(["conversation_opened", "conversation_status_changed", "conversation_updated"], told.Select(post => post.Event).Order(StringComparer.Ordinal));
        Assert.False(told.Single(post => post.Event == "conversation_opened").Json.ContainsKey("changed_attributes"));
        Assert.True(told.Single(post => post.Event == "conversation_status_changed").Json.TryGetPropertyValue("changed_attributes", out var none) && none is null);
    }

    [Fact]
    public async Task Two_bots_are_both_told_and_one_without_an_address_is_not()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Conversation.AssigneeBot = host.AddBot("one");
        host.Conversation.Inbox.AgentBot = host.AddBot("other");
        await host.PostAsync(host.Path + "/messages", Hello);
        Assert.Equal(["/one", "/other"], host.Receiver.All.Where(post => post.Event == "message_created").Select(post => post.Path).Order(StringComparer.Ordinal));
        var count = host.Receiver.All.Length;
        host.Conversation.AssigneeBot.OutgoingUrl = host.Conversation.Inbox.AgentBot.OutgoingUrl = "";
        await host.PostAsync(host.Path + "/messages", Hello);
        Assert.Equal(count, host.Receiver.All.Length);
    }

    [Fact]
    public async Task A_macro_posts_without_a_signature()
    {
        await using var host = await WebhookHost.StartAsync();
        var macros = $"/api/v1/accounts/{host.Server.AccountId}/macros";
        var made = await host.PostAsync(macros, $$"""{"name":"tell","visibility":"global","actions":[{"action_name":"send_webhook_event","action_params":["{{host.Receiver.Url}}macro"]}]}""");
        await host.PostAsync($"{macros}/{JsonNode.Parse(made)!["payload"]!["id"]}/execute", $$"""{"conversation_ids":[{{host.Conversation.DisplayId}}]}""");
        var post = Assert.Single(host.Receiver.All);
        Assert.Equal(("macro.executed", "event"), (post.Event, post.Json.Last().Key));
        Assert.DoesNotContain(post.Headers, header => header.Name.StartsWith("X-Chatwoot", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("500 Internal Server Error", "500 Internal Server Error")]
    [InlineData("404 Not Found", "404 Not Found")]
    [InlineData("304 Not Modified", "304 Not Modified")]
    [InlineData(null, "end of file reached")]
    public async Task A_message_an_api_inbox_does_not_take_has_failed(string? status, string error)
    {
        await using var host = await WebhookHost.StartAsync();
        host.Channel.WebhookUrl = host.Receiver.Url;
        host.Receiver.Answer = post => post.Event != "message_created" ? Receiver.Head("200 OK") : status is null ? null : Receiver.Head(status);
        await host.PostAsync(host.Path + "/messages", Hello);
        await AssertFailed(host, error);
        Assert.Equal(1, host.Receiver.Events.Count(name => name == "message_created"));
        Assert.Contains("message_updated", host.Receiver.Events);
    }

    [Fact]
    public async Task An_inbox_that_fails_every_update_is_told_of_the_failure_once()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Channel.WebhookUrl = host.Receiver.Url;
        host.Receiver.Answer = _ => Receiver.Head("503 Service Unavailable");
        await host.PostAsync(host.Path + "/messages", Hello);
        await AssertFailed(host, "503 Service Unavailable");
        Assert.Equal(1, host.Receiver.Events.Count(name => name == "message_updated"));
        await host.PostAsync($"{host.Path}/messages/{host.Conversation.Messages[^1].Id}", """{"status":"delivered"}""", method: "PATCH");
        await AssertFailed(host, "503 Service Unavailable");
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_has_failed()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Channel.WebhookUrl = host.Receiver.Url;
        host.Receiver.Pause = TimeSpan.FromSeconds(5);
        await host.PostAsync(host.Path + "/messages", Hello);
        await AssertFailed(host, "Net::ReadTimeout with #<TCPSocket:(closed)>");
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/hook", "Failed to open TCP connection to 127.0.0.1:1 (Connection refused - connect(2) for \"127.0.0.1\" port 1)")]
    [InlineData("ftp://127.0.0.1/hook", "scheme must be http or https")]
    [InlineData("no address", "bad URI (is not URI?): \"no address\"")]
    public async Task What_is_no_address_is_told_in_the_same_words(string url, string error)
    {
        await using var host = await WebhookHost.StartAsync();
        host.Channel.WebhookUrl = url;
        await host.PostAsync(host.Path + "/messages", Hello);
        await AssertFailed(host, error);
    }

    [Theory]
    [InlineData("500 Internal Server Error", 3)]
    [InlineData("429 Too Many Requests", 3)]
    [InlineData("503 Service Unavailable", 1)]
    public async Task A_bot_that_fails_is_tried_again_and_then_loses_the_conversation(string status, int attempts)
    {
        await using var host = await WebhookHost.StartAsync();
        host.Conversation.Inbox.AgentBot = host.AddBot();
        host.Conversation.Status = "pending";
        host.Receiver.Answer = post => Receiver.Head(post.Event == "message_created" ? status : "200 OK");
        await host.PostAsync(host.Path + "/messages", """{"content":"hello","private":true}""");
        var tries = host.Receiver.All.Where(post => post.Event == "message_created").ToArray();
        Assert.Equal(attempts, tries.Length);
        Assert.Single(tries.Select(post => post.Header("X-Chatwoot-Delivery")).Distinct());
        Assert.Equal("open", host.Conversation.Status);
        Assert.Equal((MessageType.Activity, BotFailed), (host.Conversation.Messages[^1].Type, host.Conversation.Messages[^1].Content));
        Assert.Contains("conversation_opened", host.Receiver.Events);
    }

    [Fact]
    public async Task An_account_may_leave_conversations_with_a_bot_that_fails()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Conversation.Inbox.AgentBot = host.AddBot();
        host.Conversation.Status = "pending";
        host.Account.Settings["keep_pending_on_bot_failure"] = true;
        host.Receiver.Answer = _ => Receiver.Head("404 Not Found");
        await host.PostAsync(host.Path + "/messages", """{"content":"hello","private":true}""");
        Assert.Equal("pending", host.Conversation.Status);
    }

    [Fact]
    public async Task A_failure_of_an_account_webhook_leaves_no_trace()
    {
        await using var host = await WebhookHost.StartAsync();
        await host.SubscribeAsync("message_created", "message_updated");
        host.Receiver.Answer = _ => Receiver.Head("500 Internal Server Error");
        await host.PostAsync(host.Path + "/messages", Hello);
        Assert.Equal(["message_created"], host.Receiver.Events);
        Assert.Equal("sent", host.Conversation.Messages[^1].Status);
    }

    [Fact]
    public async Task What_would_leave_this_machine_counts_as_arrived()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Channel.WebhookUrl = "http://192.0.2.1/hook";
        await host.PostAsync(host.Path + "/messages", Hello);
        host.Channel.WebhookUrl = host.Receiver.Url;
        host.Receiver.Answer = _ => Receiver.Head("302 Found", "Location: http://192.0.2.1/hook\r\n");
        await host.PostAsync(host.Path + "/messages", Hello);
        Assert.All(host.Conversation.Messages.TakeLast(2), message => Assert.Equal("sent", message.Status));
    }

    private static async Task AssertFailed(WebhookHost host, string error)
    {
        await host.DeliveredAsync();
        var message = host.Conversation.Messages[^1];
        Assert.Equal(("failed", error), (message.Status, (string?)message.ContentAttributes["external_error"]));
        Assert.Empty(host.Server.Failures);
    }
}
