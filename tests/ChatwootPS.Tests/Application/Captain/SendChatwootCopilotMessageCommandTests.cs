using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class SendChatwootCopilotMessageCommandTests
{
    [Fact]
    public async Task Asks_on()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCopilotThread 'How many?' -Assistant Helper").Succeed();
        chatwoot.Server.ClearRequests();

        CopilotMessage asked = Assert.Single(chatwoot.Run("Send-ChatwootCopilotMessage 1 'And then?' -Conversation 2").Succeed<CopilotMessage>());

        Assert.Equal("And then?", asked.Content);
        Assert.Equal("POST /api/v1/accounts/1/captain/copilot_threads/1/copilot_messages", Assert.Single(chatwoot.Received()));
        Assert.Equal("""{"message":"And then?","conversation_id":2}""", chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task An_unknown_talk_is_not_found_and_the_others_are_asked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCopilotThread 'How many?' -Assistant Helper").Succeed();

        ScriptResult result = chatwoot.Run("99999, 1 | Send-ChatwootCopilotMessage -Message x");
        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Send-ChatwootCopilotMessage 1 ''", "ParameterArgumentValidationError")]
    [InlineData("Send-ChatwootCopilotMessage 'no such' x", "ChatwootNotFound")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Send-ChatwootCopilotMessage 1 x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
