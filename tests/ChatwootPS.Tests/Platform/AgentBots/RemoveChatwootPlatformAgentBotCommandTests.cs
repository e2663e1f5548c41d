using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.AgentBots;

public class RemoveChatwootPlatformAgentBotCommandTests
{
    [Fact]
    public async Task Removes_by_name_and_object_and_the_token_dies()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$one = New-ChatwootPlatformAgentBot One; $two = New-ChatwootPlatformAgentBot Two").Succeed();

        Assert.Equal(["One", "Two"], chatwoot.Run("Remove-ChatwootPlatformAgentBot One -Force -PassThru; $two | Remove-ChatwootPlatformAgentBot -Force -PassThru").Succeed<PlatformAgentBot>().Select(bot => bot.Name));

        Assert.Empty(chatwoot.Run("Get-ChatwootPlatformAgentBot").Succeed<PlatformAgentBot>());
        Assert.Equal("ChatwootInvalidToken", chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $one.AccessToken -AccountId 1").ErrorId);
    }

    [Fact]
    public async Task WhatIf_removes_nothing_and_a_bot_that_is_gone_is_not_found()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$bot = New-ChatwootPlatformAgentBot One; $bot | Remove-ChatwootPlatformAgentBot -WhatIf").Succeed();
        Assert.Single(chatwoot.Run("Get-ChatwootPlatformAgentBot").Output);

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Remove-ChatwootPlatformAgentBot 424242 -Force").ErrorId);
    }
}
