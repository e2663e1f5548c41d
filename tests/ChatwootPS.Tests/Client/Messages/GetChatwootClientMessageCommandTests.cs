using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Messages;

public class GetChatwootClientMessageCommandTests
{
    private const string Make = "$who = New-ChatwootClientContact -SourceId s1; $one = New-ChatwootClientConversation $who; $null = 1..45 | ForEach-Object { Send-ChatwootClientMessage $one \"Message $_\" }; ";

    [Fact]
    public async Task Gives_the_whole_history_oldest_first()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        var messages = chatwoot.Run("$one | Get-ChatwootClientMessage").Succeed<ClientMessage>();

        Assert.Equal(Enumerable.Range(1, 45).Select(number => $"Message {number}"), messages.Select(message => message.Content));
        Assert.All(messages, message => Assert.Equal("s1", message.ContactIdentifier));
        Assert.Equal(3, chatwoot.Server.Requests.Count);
        Assert.Equal(["", $"?before={messages[25].Id}", $"?before={messages[5].Id}"], chatwoot.Server.Requests.Select(request => request.Query.Length == 0 || request.Query[0] == '?' ? request.Query : "?" + request.Query));
    }

    [Fact]
    public async Task Newest_reads_only_what_is_needed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal(["Message 44", "Message 45"], chatwoot.Run("Get-ChatwootClientMessage $one.Id -Contact s1 -Newest 2").Succeed<ClientMessage>().Select(message => message.Content));
        Assert.Single(chatwoot.Server.Requests);
        Assert.Equal(Enumerable.Range(21, 25).Select(number => $"Message {number}"), chatwoot.Run("Get-ChatwootClientMessage $one -Newest 25").Succeed<ClientMessage>().Select(message => message.Content));
        Assert.Equal(3, chatwoot.Server.Requests.Count);
        Assert.Equal(["Message 2"], chatwoot.Run("Get-ChatwootClientMessage $one -Skip 1 -First 1").Succeed<ClientMessage>().Select(message => message.Content));
    }

    [Fact]
    public async Task An_unknown_conversation_is_an_error_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        ScriptResult result = chatwoot.Run("99999, $one.Id | Get-ChatwootClientMessage -Contact $who -Newest 1");

        Assert.Equal("Message 45", ((ClientMessage)Assert.Single(result.Output).BaseObject).Content);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }
}
