using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AgentBots;

public class RemoveChatwootAgentBotCommandTests
{
    [Fact]
    public async Task Removes_bots_and_goes_on_after_an_unknown_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$bot = New-ChatwootAgentBot Helper").Succeed();

        chatwoot.Run("Remove-ChatwootAgentBot $bot -Force -WhatIf").Succeed();
        ScriptResult result = chatwoot.Run("99999, $bot.Id | Remove-ChatwootAgentBot -Force -PassThru");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("Helper", ((AgentBot)Assert.Single(result.Output).BaseObject).Name);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootAgentBot Helper").ErrorId);
    }
}
