using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

public class RemoveChatwootMessageCommandTests
{
    private const string Messages = "/api/v1/accounts/1/conversations/1/messages";

    [Fact]
    public async Task Deletes_the_content_and_says_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long id = chatwoot.Run("Get-ChatwootMessage 1").Succeed<Message>()[2].Id;
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("Remove-ChatwootMessage 1 $id -Force", ("id", id));

        result.Succeed();
        Assert.Empty(result.Output);
        Assert.Equal([$"DELETE {Messages}/{id}"], chatwoot.Received());
        Assert.Equal("This message was deleted", Assert.Single(chatwoot.Run("Get-ChatwootMessage 1 -Id $id").Succeed<Message>()).Content);
    }

    [Fact]
    public async Task Piped_messages_bring_their_conversation_and_come_out_as_the_server_left_them()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var left = chatwoot.Run("Get-ChatwootMessage 1 -MessageType Outgoing | Remove-ChatwootMessage -Force -PassThru").Succeed<Message>();

        Assert.Equal(3, left.Count);
        Assert.All(left, message => Assert.Equal(true, message.ContentAttributes!["deleted"]));
    }

    [Fact]
    public async Task An_unknown_one_is_one_error_and_the_others_are_deleted()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootMessage 1").Succeed<Message>();

        ScriptResult result = chatwoot.Run("$a, 99999, $b | Remove-ChatwootMessage -Conversation 1 -Force -PassThru", ("a", all[0].Id), ("b", all[2].Id));

        Assert.Equal([all[0].Id, all[2].Id], result.Output.Select(item => ((Message)item.BaseObject).Id));
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999, System.Convert.ToInt64(result.Error.TargetObject));
    }

    [Fact]
    public async Task What_if_sends_nothing_not_even_with_force()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootMessage 1 5 -WhatIf; Remove-ChatwootMessage 1 5 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_conversation_is_no_message()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$conversation | Remove-ChatwootMessage -Force", ("conversation", new Conversation { Id = 1 }));

        Assert.NotEmpty(result.Errors);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
