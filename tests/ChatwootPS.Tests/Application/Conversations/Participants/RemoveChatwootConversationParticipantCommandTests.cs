using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations.Participants;

public class RemoveChatwootConversationParticipantCommandTests
{
    private const string Path = "/api/v1/accounts/1/conversations/1/participants";

    [Fact]
    public async Task Removes_and_gives_out_who_is_left()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Add-ChatwootConversationParticipant me, 2 -Conversation 1").Succeed();
        chatwoot.Server.ClearRequests();

        var left = chatwoot.Run("1 | Remove-ChatwootConversationParticipant 2 -Force -PassThru").Succeed<Agent>();

        Assert.Contains(1L, left.Select(agent => agent.Id));
        Assert.DoesNotContain(2L, left.Select(agent => agent.Id));
        Assert.Equal("""{"user_ids":[2]}""", Assert.Single(chatwoot.Server.Requests, request => request.Method == "DELETE" && request.Path == Path).Body);
    }

    [Fact]
    public async Task An_unknown_conversation_is_an_error_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 1 | Remove-ChatwootConversationParticipant 2 -Force");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        chatwoot.Server.ClearRequests();

        chatwoot.Run("1 | Remove-ChatwootConversationParticipant 2 -Force -WhatIf").Succeed();
        Assert.Equal("ChatwootNotFound", chatwoot.Run("1 | Remove-ChatwootConversationParticipant nobody -Force").ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "DELETE");
    }
}
