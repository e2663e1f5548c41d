using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class GetChatwootCopilotMessageCommandTests
{
    [Fact]
    public async Task Reads_a_talk()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCopilotThread 'How many?' -Assistant Helper | Send-ChatwootCopilotMessage -Message 'And then?'").Succeed();

        Assert.Equal(["How many?", "And then?"], chatwoot.Run("Get-ChatwootCopilotThread | Get-ChatwootCopilotMessage").Succeed<CopilotMessage>().Select(message => message.Content));
        Assert.Equal("And then?", Assert.Single(chatwoot.Run("1 | Get-ChatwootCopilotMessage -Skip 1").Succeed<CopilotMessage>()).Content);
    }

    [Fact]
    public async Task Another_ones_talk_is_not_found()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCopilotThread 'How many?' -Assistant Helper").Succeed();
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();

        ScriptResult result = chatwoot.Run("Get-ChatwootCopilotMessage 1");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(1L, result.Error.TargetObject);
    }
}
