using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class RemoveChatwootCaptainScenarioCommandTests
{
    [Fact]
    public async Task Removes_by_number_and_by_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainScenario One -Assistant Helper -Description 'When x' -Instruction 'Use [Note](tool://add_private_note)'; New-ChatwootCaptainScenario Two -Assistant Helper -Description 'When x' -Instruction 'Use [Note](tool://add_private_note)'").Succeed();

        Assert.Equal("One", Assert.Single(chatwoot.Run("Remove-ChatwootCaptainScenario 1 -Assistant Helper -Force -PassThru").Succeed<CaptainScenario>()).Title);
        ScriptResult result = chatwoot.Run("99999 | Remove-ChatwootCaptainScenario -Assistant 1 -Force; Get-ChatwootCaptainScenario -Assistant Helper | Remove-ChatwootCaptainScenario -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Empty(chatwoot.Run("Get-ChatwootCaptainScenario -Assistant Helper").Output);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootCaptainScenario 1 -Assistant 1 -Force -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
