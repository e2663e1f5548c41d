using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class GetChatwootCaptainScenarioCommandTests
{
    [Fact]
    public async Task Lists_those_of_an_assistant_and_reads_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainScenario One -Assistant Helper -Description 'When x' -Instruction 'Use [Note](tool://add_private_note)'; New-ChatwootCaptainScenario Two -Assistant Helper -Description 'When x' -Instruction 'Use [Note](tool://add_private_note)'").Succeed();

        Assert.Equal(["One", "Two"], chatwoot.Run("Get-ChatwootCaptainAssistant | Get-ChatwootCaptainScenario").Succeed<CaptainScenario>().Select(scenario => scenario.Title));
        Assert.Equal("Two", Assert.Single(chatwoot.Run("Get-ChatwootCaptainScenario 2 -Assistant Helper").Succeed<CaptainScenario>()).Title);
        Assert.Equal("Two", Assert.Single(chatwoot.Run("Get-ChatwootCaptainScenario -Assistant Helper -Skip 1 | Get-ChatwootCaptainScenario").Succeed<CaptainScenario>()).Title);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_a_number_alone_is_not_enough()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; ").Succeed();

        ScriptResult result = chatwoot.Run("Get-ChatwootCaptainScenario 99999 -Assistant Helper");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootCaptainScenario 1").ErrorId);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootCaptainScenario").ErrorId);
    }
}
