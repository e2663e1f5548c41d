using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations;

public class SendChatwootTypingStatusCommandTests
{
    private const string One = "/api/v1/accounts/1/conversations/";

    [Theory]
    [InlineData("Send-ChatwootTypingStatus 2", """{"typing_status":"on"}""")]
    [InlineData("Send-ChatwootTypingStatus 2 Off", """{"typing_status":"off"}""")]
    [InlineData("2 | Send-ChatwootTypingStatus -TypingStatus On -Private", """{"typing_status":"on","is_private":true}""")]
    [InlineData("Get-ChatwootConversation 2 | Send-ChatwootTypingStatus -Private:$false", """{"typing_status":"on","is_private":false}""")]
    public async Task Tells_what_is_typed(string script, string body)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run(script).Succeed();

        Assert.Equal($"POST {One}2/toggle_typing_status", chatwoot.Received()[^1]);
        Assert.Equal(body, chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task An_unknown_conversation_is_an_error_and_a_word_that_is_none_is_not_sent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 2 | Send-ChatwootTypingStatus");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        chatwoot.Server.ClearRequests();

        Assert.StartsWith("CannotConvertArgument", chatwoot.Run("Send-ChatwootTypingStatus 2 Maybe").ErrorId);
        chatwoot.Run("Send-ChatwootTypingStatus 2 -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);
    }
}
