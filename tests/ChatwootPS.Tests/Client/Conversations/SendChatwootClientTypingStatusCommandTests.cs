using System.Linq;
using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Conversations;

public class SendChatwootClientTypingStatusCommandTests
{
    private const string Make = "$who = New-ChatwootClientContact -SourceId s1; $one = New-ChatwootClientConversation $who; ";

    [Fact]
    public async Task Types_and_stops()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Empty(chatwoot.Run("Send-ChatwootClientTypingStatus $one; $one | Send-ChatwootClientTypingStatus -Status Off").Succeed<object>());

        Assert.Equal(["""{"typing_status":"on"}""", """{"typing_status":"off"}"""], chatwoot.Server.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task An_unknown_status_and_an_unknown_conversation_are_errors()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal("CannotConvertArgumentNoMessage", chatwoot.Run("Send-ChatwootClientTypingStatus $one Maybe").ErrorId);
        chatwoot.Run("Send-ChatwootClientTypingStatus $one -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Send-ChatwootClientTypingStatus 99999 -Contact s1").ErrorId);
    }
}
