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

public class GetChatwootConversationParticipantCommandTests
{
    [Theory]
    [InlineData("Get-ChatwootConversationParticipant 3")]
    [InlineData("Get-ChatwootConversation 3 | Get-ChatwootConversationParticipant")]
    [InlineData("[pscustomobject]@{ ConversationId = 3 } | Get-ChatwootConversationParticipant")]
    public async Task Reads_who_takes_part(string script)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootConversation 3 -Assignee marta@acme.test").Succeed();

        Assert.Contains("marta@acme.test", chatwoot.Run(script).Succeed<Agent>().Select(agent => agent.Email));
    }

    [Fact]
    public async Task An_unknown_conversation_is_one_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 3 | Get-ChatwootConversationParticipant");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }
}
