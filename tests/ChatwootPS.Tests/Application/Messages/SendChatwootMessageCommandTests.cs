using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

public sealed class SendChatwootMessageCommandTests : IDisposable
{
    private const string Messages = "/api/v1/accounts/1/conversations/1/messages";
    private readonly string _folder = Directory.CreateTempSubdirectory("chatwoot-").FullName;

    [Fact]
    public async Task Answers_and_gives_out_the_message()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 'On its way 🚚'").Succeed<Message>());

        Assert.Equal("On its way 🚚", sent.Content);
        Assert.Equal(MessageType.Outgoing, sent.MessageType);
        Assert.Equal(1, sent.ConversationId);
        Assert.Equal([$"POST {Messages}"], chatwoot.Received());
        Assert.StartsWith("""{"content":"On its way """, chatwoot.Server.Requests[0].Body);
    }

    [Theory]
    [InlineData("Send-ChatwootMessage 1 hello")]
    [InlineData("Send-ChatwootMessage '1' hello")]
    [InlineData("Send-ChatwootMessage 1 -Content hello")]
    [InlineData("Send-ChatwootMessage -Content hello -Conversation 1")]
    [InlineData("1 | Send-ChatwootMessage hello")]
    [InlineData("'1' | Send-ChatwootMessage hello")]
    [InlineData("1 | Send-ChatwootMessage -Content 123")]
    [InlineData("$conversation | Send-ChatwootMessage hello")]
    [InlineData("$conversation | Send-ChatwootMessage -Private hello")]
    [InlineData("Send-ChatwootMessage $conversation hello")]
    [InlineData("[pscustomobject]@{ ConversationId = 1 } | Send-ChatwootMessage hello")]
    [InlineData("[pscustomobject]@{ ConversationId = '1' } | Send-ChatwootMessage hello -Private")]
    [InlineData("Get-ChatwootMessage 1 -Newest 1 | Send-ChatwootMessage hello")]
    public async Task The_conversation_comes_by_position_or_through_the_pipeline(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Message sent = Assert.Single(chatwoot.Run(command, ("conversation", new Conversation { Id = 1 })).Succeed<Message>());

        Assert.Equal(1, sent.ConversationId);
        Assert.Equal(command.Contains("123") ? "123" : "hello", sent.Content);
        Assert.Equal(command.Contains("-Private"), sent.Private);
    }

    [Theory]
    [InlineData("-Private", """{"content":"x","private":true}""")]
    [InlineData("-MessageType Incoming", """{"content":"x","message_type":"incoming"}""")]
    [InlineData("-EchoId e-1", """{"content":"x","echo_id":"e-1"}""")]
    [InlineData("-SourceId s-1", """{"content":"x","source_id":"s-1"}""")]
    [InlineData("-ExternalCreatedAt ([datetime]::SpecifyKind('2026-05-01T08:00:00', 'Utc'))", """{"content":"x","external_created_at":1777622400}""")]
    [InlineData("-Campaign 7", """{"content":"x","campaign_id":7}""")]
    [InlineData("-Cc a@x.test, b@x.test -Bcc c@x.test -To d@x.test", """{"content":"x","cc_emails":"a@x.test,b@x.test","bcc_emails":"c@x.test","to_emails":"d@x.test"}""")]
    [InlineData("-EmailHtmlContent '<p>x</p>'", """{"content":"x","email_html_content":"<p>x</p>"}""")]
    [InlineData("-Template @{ name = 't' }", """{"content":"x","template_params":{"name":"t"}}""")]
    [InlineData("-ContentAttribute @{ note = 1 }", """{"content":"x","content_attributes":{"note":1}}""")]
    [InlineData("-ContentType InputEmail", """{"content":"x","content_type":"input_email"}""")]
    [InlineData("-ContentType InputSelect -ContentAttribute @{ items = @{ title = 'A'; value = 'a' }, @{ title = 'B' } }", null)]
    [InlineData("-ContentType Cards -ContentAttribute @{ items = @(@{ title = 'A'; actions = @(@{ type = 'link'; text = 'go'; uri = 'https://x.test' }) }) }", null)]
    [InlineData("-ContentType Form -ContentAttribute @{ items = @(@{ name = 'n'; type = 'text'; label = 'Name' }) }", null)]
    [InlineData("-ContentType Article -ContentAttribute @{ items = @(@{ title = 'A'; link = 'https://x.test' }) }", null)]
    public async Task Every_field_is_sent_as_the_server_wants_it(string parameters, string? body)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        // The first conversation is in a website inbox, which takes no incoming messages.
        long conversation = Assert.Single(chatwoot.Run("New-ChatwootConversation 5 $server.InboxId").Succeed<Conversation>()).Id;
        chatwoot.Server.ClearRequests();
        chatwoot.Run($"Send-ChatwootMessage {conversation} x {parameters}").Succeed();

        if (body is not null)
            Assert.Equal(body, Assert.Single(chatwoot.Server.Requests).Body);
    }

    [Fact]
    public async Task Items_keep_their_shape()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 'Which?' -ContentType InputSelect -ContentAttribute @{ items = @([ordered]@{ title = 'One'; value = 1 }) }").Succeed<Message>());

        Assert.Equal("input_select", sent.ContentType);
        Assert.Contains("""{"items":[{"title":"One","value":1}]}""", chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task Files_go_as_parts_with_their_types()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Write("a.txt", "one");
        Write("b.txt", "two");
        Write("фото.png", "no picture");

        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 several -Private -Attachment (Join-Path $folder '*.txt'), (Join-Path $folder 'фото.png') -ContentAttribute @{ deep = @{ n = 5; b = $true } }".Replace("(Join-Path $folder '*.txt')", "\"$folder/*.txt\"").Replace("(Join-Path $folder 'фото.png')", "\"$folder/фото.png\""), ("folder", _folder)).Succeed<Message>());

        Assert.Equal(3, sent.Attachments!.Count);
        Assert.True(sent.Private);
        string body = Assert.Single(chatwoot.Server.Requests).Body;
        Assert.Equal(3, body.Split("name=\"attachments[]\"").Length - 1);
        Assert.Contains("Content-Type: text/plain", body);
        Assert.Contains("Content-Type: image/png", body);
        Assert.Contains("""{"deep":{""", body);
        Assert.Contains("\"n\":5", body);
        Assert.Contains("\"b\":true", body);
    }

    [Fact]
    public async Task A_voice_message_needs_no_text()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Write("v.wav", "RIFF");

        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 -Voice -Attachment \"$folder/v.wav\"", ("folder", _folder)).Succeed<Message>());

        Assert.Single(sent.Attachments!);
        Assert.Contains("name=\"is_voice_message\"\r\n\r\ntrue", chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task An_answer_names_the_message_it_answers()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootMessage 1").Succeed<Message>();
        chatwoot.Server.ClearRequests();

        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 x -ReplyTo $message", ("message", all[0])).Succeed<Message>());
        Assert.Equal((int)all[0].Id, sent.ContentAttributes!["in_reply_to"]);
        Assert.Equal([$"POST {Messages}"], chatwoot.Received());

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Send-ChatwootMessage 1 x -ReplyTo $id", ("id", all[1].Id)).Succeed();
        Assert.Equal([$"GET {Messages}", $"POST {Messages}"], chatwoot.Received());

        chatwoot.Server.ClearRequests();
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Send-ChatwootMessage 1 x -ReplyTo 99999").ErrorId);
        Assert.Equal([$"GET {Messages}"], chatwoot.Received());
    }

    [Fact]
    public async Task A_note_mentions_agents()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 'look here' -Private -Mention grace@acme.test, 'Henrik Åkesson'").Succeed<Message>());

        Assert.StartsWith($"[@Grace Agent](mention://user/{chatwoot.Server.AgentUserId}/Grace%20Agent) [@Henrik Åkesson](mention://user/", sent.Content);
        Assert.EndsWith("/Henrik%20%C3%85kesson) look here", sent.Content);
    }

    [Theory]
    [InlineData("", "-Content")]
    [InlineData("''", "-Content")]
    [InlineData("'  '", "-Content")]
    [InlineData("('x' * 150001)", "150000")]
    [InlineData("x -Attachment ./no-such-file.pdf", "path")]
    [InlineData("x -Attachment ./no-such-*.pdf", "path")]
    [InlineData("x -Voice", "-Attachment")]
    [InlineData("x -Cc 'not an address'", "addresses")]
    [InlineData("x -Cc 'a@x.test;b@x.test'", "addresses")]
    [InlineData("x -Template @{ language = 'en' }", "name")]
    [InlineData("x -Template @{ name = 't'; processed_params = 1, 2 }", "processed_params")]
    [InlineData("x -Template @{ name = 't' } -Campaign 3", "-Campaign")]
    [InlineData("x -ContentType InputSelect", "title, value")]
    [InlineData("x -ContentType InputSelect -ContentAttribute @{ items = @() }", "title, value")]
    [InlineData("x -ContentType InputSelect -ContentAttribute @{ items = 'a', 'b' }", "title, value")]
    [InlineData("x -ContentType InputSelect -ContentAttribute @{ items = @(@{ title = 'a'; colour = 'red' }) }", "title, value")]
    [InlineData("x -ContentType Cards -ContentAttribute @{ items = @(@{ title = 'a' }) }", "payload")]
    [InlineData("x -ContentType Cards -ContentAttribute @{ items = @(@{ title = 'a'; actions = @(@{ colour = 'red' }) }) }", "payload")]
    [InlineData("x -ContentAttribute @{ items = @(@{ title = 'a' }) }", "-ContentType")]
    [InlineData("x -Mention grace@acme.test", "-Private")]
    [InlineData("x -AgentBot 1 -MessageType Incoming", "-MessageType")]
    [InlineData("\"nul`0\"", "character")]
    public async Task What_the_server_would_take_wrongly_is_not_sent(string parameters, string advice)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"1 | Send-ChatwootMessage {parameters}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(advice, result.Error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_bot_is_looked_up_before_it_speaks()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        const string Bots = "/api/v1/accounts/1/agent_bots/";
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = Bots + "1", Action = FaultAction.Respond, Status = 200, ContentType = "application/json", Body = """{"id":1}""" });
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = Bots + "99999", Action = FaultAction.Respond, Status = 404, ContentType = "application/json", Body = """{"error":"Resource could not be found"}""" });

        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 x -AgentBot $server.BotId").Succeed<Message>());
        Assert.Equal("agent_bot", sent.Sender!.Type);
        Assert.Equal("""{"content":"x","sender_type":"AgentBot","sender_id":1}""", chatwoot.Server.Requests[1].Body);

        chatwoot.Server.ClearRequests();
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Send-ChatwootMessage 1 x -AgentBot 99999").ErrorId);
        Assert.Equal([$"GET {Bots}99999"], chatwoot.Received());
    }

    [Fact]
    public async Task The_longest_text_is_taken()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(300_000, Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 ('🚚' * 150000)").Succeed<Message>()).Content!.Length);
    }

    [Fact]
    public async Task A_refusal_has_the_servers_words_and_the_others_are_sent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long conversation = Assert.Single(chatwoot.Run("New-ChatwootConversation 5 $server.InboxId").Succeed<Conversation>()).Id;

        ScriptResult result = chatwoot.Run($"99999, 1, {conversation} | Send-ChatwootMessage x -MessageType Incoming");

        Assert.Equal(conversation, ((Message)Assert.Single(result.Output).BaseObject).ConversationId);
        Assert.Equal(["ChatwootNotFound", "ChatwootInvalidInput"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Contains("Incoming messages are only allowed in Api inboxes", result.Errors[1].Exception.Message);
    }

    [Fact]
    public async Task What_may_have_arrived_is_not_sent_again()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Path = Messages, Action = FaultAction.Respond, Status = 503 });

        Assert.Equal("ChatwootUnavailable", chatwoot.Run("Send-ChatwootMessage 1 once").ErrorId);
        Assert.Single(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Messages_into_one_conversation_keep_their_order()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Path = Messages, Nth = 1, Action = FaultAction.Delay, DelayMilliseconds = 200 });

        chatwoot.Run("[pscustomobject]@{ ConversationId = 1; SourceId = 'x' } | Send-ChatwootMessage first -ThrottleLimit 4").Succeed();
        chatwoot.Run("1, 1, 1 | Send-ChatwootMessage again -ThrottleLimit 4").Succeed();

        Assert.Equal(4, chatwoot.Server.Requests.Count);
        for (int at = 1; at < chatwoot.Server.Requests.Count; at++)
            Assert.True(chatwoot.Server.Requests[at].At >= chatwoot.Server.Requests[at - 1].At + chatwoot.Server.Requests[at - 1].Elapsed);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("1, 2 | Send-ChatwootMessage x -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
