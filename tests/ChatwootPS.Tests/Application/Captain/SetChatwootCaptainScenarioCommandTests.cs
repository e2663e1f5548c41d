using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class SetChatwootCaptainScenarioCommandTests
{
    [Fact]
    public async Task Changes_by_number_and_by_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainScenario One -Assistant Helper -Description 'When x' -Instruction 'Use [Note](tool://add_private_note)'; New-ChatwootCaptainScenario Two -Assistant Helper -Description 'When x' -Instruction 'Use [Note](tool://add_private_note)'").Succeed();
        chatwoot.Server.ClearRequests();

        chatwoot.Run("Set-ChatwootCaptainScenario 1 -Assistant 1 -Title Uno").Succeed();
        Assert.Equal("PATCH /api/v1/accounts/1/captain/assistants/1/scenarios/1", Assert.Single(chatwoot.Received()));
        Assert.Equal("""{"scenario":{"title":"Uno"}}""", chatwoot.Server.Requests[0].Body);
        Assert.All(chatwoot.Run("Get-ChatwootCaptainScenario -Assistant Helper | Set-ChatwootCaptainScenario -Enabled $false -PassThru").Succeed<CaptainScenario>(), scenario => Assert.False(scenario.Enabled));

        ScriptResult result = chatwoot.Run("99999, 1 | Set-ChatwootCaptainScenario -Assistant 1 -Title Uno -PassThru");
        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Set-ChatwootCaptainScenario 1 -Title x", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCaptainScenario 1 -Assistant 1", "ChatwootInvalidInput")]
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

        chatwoot.Run("Set-ChatwootCaptainScenario 1 -Assistant 1 -Title x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
