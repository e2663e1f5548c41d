using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.AgentBots;

public class GetChatwootPlatformAgentBotCommandTests
{
    [Fact]
    public async Task Lists_finds_by_name_and_reads_by_number()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$one = New-ChatwootPlatformAgentBot 'Triage one'; $two = New-ChatwootPlatformAgentBot 'Triage two'; $null = New-ChatwootPlatformAgentBot Other").Succeed();

        Assert.Equal(3, chatwoot.Run("Get-ChatwootPlatformAgentBot").Succeed<PlatformAgentBot>().Count);
        Assert.Equal(["Triage one", "Triage two"], chatwoot.Run("Get-ChatwootPlatformAgentBot triage*").Succeed<PlatformAgentBot>().Select(bot => bot.Name));
        Assert.Equal("Triage two", Assert.Single(chatwoot.Run("$two.Id | Get-ChatwootPlatformAgentBot").Succeed<PlatformAgentBot>()).Name);
    }

    [Fact]
    public async Task A_bot_of_others_is_explained_with_the_line_that_permits_it_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$mine = New-ChatwootPlatformAgentBot Mine").Succeed();

        ScriptResult result = chatwoot.Run("$server.BotId, $mine | Get-ChatwootPlatformAgentBot");

        Assert.Equal("ChatwootNonPermissible", result.ErrorId);
        Assert.Equal(chatwoot.Server.BotId, result.Error.TargetObject);
        Assert.Contains("Non permissible resource", result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains($"AgentBot.find({chatwoot.Server.BotId})", result.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Single(result.Output);
    }
}
