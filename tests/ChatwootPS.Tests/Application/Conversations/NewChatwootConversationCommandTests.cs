using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations;

public class NewChatwootConversationCommandTests
{
    private const string List = "/api/v1/accounts/1/conversations";

    [Fact]
    public async Task Begins_a_conversation_and_gives_it_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Conversation made = Assert.Single(chatwoot.Run("New-ChatwootConversation 5 'Support API' -Message 'Hello'").Succeed<Conversation>());

        Assert.Equal(5, made.ContactId);
        Assert.Equal(chatwoot.Server.InboxId, made.InboxId);
        Assert.Equal(ConversationStatus.Open, made.Status);
        Assert.Equal("Hello", Assert.Single(chatwoot.Run("$made | Get-ChatwootMessage", ("made", made)).Succeed<Message>()).Content);
    }

    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootConversation -Contact 5 -Inbox $server.InboxId").Succeed();
        Assert.Equal($$"""{"inbox_id":{{chatwoot.Server.InboxId}},"contact_id":5}""", Assert.Single(chatwoot.Server.Requests).Body);

        chatwoot.Server.ClearRequests();
        chatwoot.Run("New-ChatwootConversation -Contact 5 -Inbox $server.InboxId -SourceId k-1 -HmacVerified $false -SnoozedUntil ([datetime]::SpecifyKind('2030-05-01T08:00:00', 'Utc')) -CustomAttribute @{ order_id = 'A-1' } -AdditionalAttribute @{ referer = 'https://x.test' } -Assignee grace@acme.test -Team billing").Succeed();
        string body = chatwoot.Server.Requests.Last(request => request.Method == "POST").Body;
        Assert.Contains("\"source_id\":\"k-1\"", body);
        Assert.Contains("\"hmac_verified\":false", body);
        Assert.Contains("\"status\":\"snoozed\",\"snoozed_until\":\"2030-05-01T08:00:00.000Z\"", body);
        Assert.Contains("\"custom_attributes\":{\"order_id\":\"A-1\"},\"additional_attributes\":{\"referer\":\"https://x.test\"}", body);
        Assert.Contains($"\"assignee_id\":{chatwoot.Server.AgentUserId},\"team_id\":2", body);
    }

    [Fact]
    public async Task Snoozes_until_a_time_the_server_understands()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        DateTime until = DateTime.Now.Date.AddDays(3).AddHours(9);

        Conversation made = Assert.Single(chatwoot.Run("New-ChatwootConversation 5 'Support API' -SnoozedUntil $until", ("until", until)).Succeed<Conversation>());

        Assert.Equal(ConversationStatus.Snoozed, made.Status);
        Assert.Equal(until, made.SnoozedUntil);
    }

    [Fact]
    public async Task Priority_and_labels_follow_in_requests_of_their_own()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Conversation made = Assert.Single(chatwoot.Run("New-ChatwootConversation 5 $server.InboxId -Priority Urgent -Label vip, beta").Succeed<Conversation>());

        Assert.Equal(ConversationPriority.Urgent, made.Priority);
        Assert.Equal(["beta", "vip"], made.Labels!.Order());
        Assert.Equal([$"POST {List}", $"POST {List}/{made.Id}/labels", $"POST {List}/{made.Id}/toggle_priority", $"GET {List}/{made.Id}"], chatwoot.Received());
    }

    [Fact]
    public async Task What_was_begun_comes_out_even_when_the_rest_fails()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Path = "/**/toggle_priority", Action = FaultAction.Respond, Status = 500 });

        ScriptResult result = chatwoot.Run("New-ChatwootConversation 5 $server.InboxId -Priority Urgent");

        Assert.IsType<Conversation>(Assert.Single(result.Output).BaseObject);
        Assert.Equal("ChatwootServerFault", result.ErrorId);
    }

    [Fact]
    public async Task Contacts_come_through_the_pipeline()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$contact, 99999, [pscustomobject]@{ ContactId = 7 } | New-ChatwootConversation -Inbox $server.InboxId", ("contact", new Contact { Id = 6 }));

        Assert.Equal([6L, 7L], result.Output.Select(item => ((Conversation)item.BaseObject).ContactId!.Value));
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999, result.Error.TargetObject is long id ? id : 0);
    }

    [Fact]
    public async Task A_key_of_the_channel_is_enough()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootConversation 5 $server.InboxId -SourceId key-5").Succeed();
        chatwoot.Server.ClearRequests();

        Conversation made = Assert.Single(chatwoot.Run("New-ChatwootConversation -SourceId key-5").Succeed<Conversation>());

        Assert.Equal(5, made.ContactId);
        Assert.Equal("""{"source_id":"key-5"}""", Assert.Single(chatwoot.Server.Requests).Body);
    }

    [Fact]
    public async Task The_first_message_may_have_the_fields_and_files_of_any_message()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(file, "paper", TestContext.Current.CancellationToken);
        try
        {
            Conversation made = Assert.Single(chatwoot.Run("New-ChatwootConversation 5 $server.InboxId -Message @{ Content = 'Look'; MessageType = 'Incoming'; attachments = $file }", ("file", file)).Succeed<Conversation>());

            Message message = Assert.Single(chatwoot.Run("$made | Get-ChatwootMessage", ("made", made)).Succeed<Message>());
            Assert.Equal("Look", message.Content);
            Assert.Equal(MessageType.Incoming, message.MessageType);
            Assert.Single(message.Attachments!);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("-Assignee 99999", "ChatwootNotFound")]
    [InlineData("-Assignee nobody@acme.test", "ChatwootNotFound")]
    [InlineData("-Team 99999", "ChatwootNotFound")]
    [InlineData("-SnoozedUntil ([datetime]::Now.AddDays(-1))", "ChatwootInvalidInput")]
    [InlineData("-SnoozedUntil ([datetime]::Now.AddDays(1)) -Status Open", "ChatwootInvalidInput")]
    [InlineData("-CustomAttribute @{ t = 'x' * 1500 }", "ChatwootInvalidInput")]
    [InlineData("-CustomAttribute @{ t = 10000000000 }", "ChatwootInvalidInput")]
    [InlineData("-AdditionalAttribute @{ t = 'x' * 1500 }", "ChatwootInvalidInput")]
    [InlineData("-Label 'a,b'", "ChatwootInvalidInput")]
    [InlineData("-Message @{ text = 'x' }", "ChatwootInvalidInput")]
    [InlineData("-Message @{ content = 'x'; message_type = 'sideways' }", "ChatwootInvalidInput")]
    [InlineData("-Message @{ content = '' }", "ChatwootInvalidInput")]
    [InlineData("-Message ' '", "ChatwootInvalidInput")]
    [InlineData("-Message @{ content = 'x'; attachments = './no-such-file' }", "ChatwootInvalidInput")]
    public async Task What_the_server_would_take_wrongly_is_not_sent(string parameters, string error)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"New-ChatwootConversation 5 $server.InboxId {parameters}");

        Assert.Equal(error, result.ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task Attributes_at_the_limit_are_taken()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Conversation made = Assert.Single(chatwoot.Run("New-ChatwootConversation 5 $server.InboxId -CustomAttribute @{ t = 'x' * 1499; n = 9999999999 }").Succeed<Conversation>());

        Assert.Equal(9999999999L, made.CustomAttributes!["n"]);
    }

    [Fact]
    public async Task A_refusal_has_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootConversation 5 $server.InboxId -SourceId taken").Succeed();

        ScriptResult result = chatwoot.Run("New-ChatwootConversation 6 $server.InboxId -SourceId taken");

        Assert.Contains("source_id should be unique", result.Error.Exception.Message);
        Assert.Equal(6, result.Error.TargetObject is long id ? id : 0);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootConversation 5 $server.InboxId -Message x -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
