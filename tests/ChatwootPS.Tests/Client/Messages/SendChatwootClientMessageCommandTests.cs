using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Messages;

public class SendChatwootClientMessageCommandTests
{
    private const string Make = "$who = New-ChatwootClientContact -SourceId s1; $one = New-ChatwootClientConversation $who; ";

    [Fact]
    public async Task Writes_as_the_customer()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        ClientConversation one = Assert.Single(chatwoot.Run(Make + "$one").Succeed<ClientConversation>());
        chatwoot.Server.ClearRequests();

        ClientMessage sent = Assert.Single(chatwoot.Run("Send-ChatwootClientMessage $one \"Hello`nthere\" -EchoId e1").Succeed<ClientMessage>());

        Assert.Equal((MessageType.Incoming, one.Id, "s1"), (sent.MessageType, sent.ConversationId, sent.ContactIdentifier));
        Assert.Equal([$"POST /public/api/v1/inboxes/{chatwoot.Server.InboxIdentifier}/contacts/s1/conversations/{one.Id}/messages"], chatwoot.Received());
        Assert.Equal("""{"content":"Hello\nthere","echo_id":"e1"}""", chatwoot.Server.Requests[0].Body);
        Assert.Equal("Again", Assert.Single(chatwoot.Run("$message | Send-ChatwootClientMessage -Content Again", ("message", sent)).Succeed<ClientMessage>()).Content);
    }

    [Theory]
    [InlineData("$one, $one.Id | Send-ChatwootClientMessage -Content 'Hello' -Contact $who")]
    [InlineData("Send-ChatwootClientMessage $one 'Hello'")]
    [InlineData("Send-ChatwootClientMessage \"$($one.Id)\" 'Hello' -Contact s1")]
    public async Task Conversation_and_text_find_their_places(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.All(chatwoot.Run(Make + command).Succeed<ClientMessage>(), sent => Assert.Equal("Hello", sent.Content));
    }

    [Fact]
    public async Task Files_go_with_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string folder = Directory.CreateTempSubdirectory("chatwootps").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "a.png"), new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a });
            await File.WriteAllTextAsync(Path.Combine(folder, "b.txt"), "text");

            ClientMessage sent = Assert.Single(chatwoot.Run(Make + "$one | Send-ChatwootClientMessage -Content Look -Attachment \"$folder/a.png\", \"$folder/*.txt\"", ("folder", folder)).Succeed<ClientMessage>());

            Assert.Equal(["image", "file"], sent.Attachments!.Select(attachment => attachment.FileType));
            string body = chatwoot.Server.Requests.Last().Body;
            Assert.Contains("name=\"attachments[]\"", body);
            Assert.Contains("image/png", body);
            Assert.Single(chatwoot.Run("Send-ChatwootClientMessage $one -Attachment \"$folder/b.txt\"").Succeed<ClientMessage>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Content ''")]
    [InlineData("-Content ('x' * 150001)")]
    [InlineData("-Content x -Attachment /no/such/file.png")]
    public async Task What_is_empty_too_long_or_not_there_is_refused_before_anything_is_sent(string given)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Send-ChatwootClientMessage 5 -Contact s1 " + given);

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Equal(5L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task The_longest_message_counts_characters_as_the_server_does()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run(Make + "Send-ChatwootClientMessage $one ([char]::ConvertFromUtf32(0x1F680) * 150000)").Succeed();

        Assert.Equal("POST", chatwoot.Server.Requests.Last().Method);
    }

    [Fact]
    public async Task A_refusal_is_one_error_and_the_others_are_written()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(Make + "99999, $one.Id | Send-ChatwootClientMessage -Content Hello -Contact $who");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Send-ChatwootClientMessage 5 Hello -Contact s1 -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
