using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AgentBots;

public class SetChatwootAgentBotCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_removes_the_picture()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$bot = New-ChatwootAgentBot Helper").Succeed();
        chatwoot.Server.ClearRequests();

        AgentBot changed = Assert.Single(chatwoot.Run("$bot | Set-ChatwootAgentBot -Name Helper2 -OutgoingUrl $null -RemoveAvatar -PassThru").Succeed<AgentBot>());

        Assert.Equal("Helper2", changed.Name);
        Assert.Equal([$"PATCH /api/v1/accounts/1/agent_bots/{changed.Id}", $"DELETE /api/v1/accounts/1/agent_bots/{changed.Id}/avatar"], chatwoot.Received());
        Assert.Equal("""{"name":"Helper2","outgoing_url":null}""", chatwoot.Server.Requests[0].Body);
        Assert.Empty(chatwoot.Run("Set-ChatwootAgentBot Helper2 -BotConfig @{}").Output);
    }

    [Fact]
    public async Task An_unknown_bot_is_an_error_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$bot = New-ChatwootAgentBot Helper").Succeed();

        ScriptResult result = chatwoot.Run("99999, 'nobody', $bot.Id | Set-ChatwootAgentBot -Description new -PassThru");

        Assert.Equal(new object[] { 99999L, "nobody" }, result.Errors.Select(error => error.TargetObject));
        Assert.All(result.Errors, error => Assert.StartsWith("ChatwootNotFound", error.FullyQualifiedErrorId));
        Assert.Equal("new", ((AgentBot)Assert.Single(result.Output).BaseObject).Description);
    }

    [Theory]
    [InlineData("Set-ChatwootAgentBot 1")]
    [InlineData("Set-ChatwootAgentBot 1 -Name ''")]
    [InlineData("Set-ChatwootAgentBot 1 -RemoveAvatar -AvatarUrl https://example.com/a.png")]
    [InlineData("Get-ChatwootLabel vip | Set-ChatwootAgentBot -Name x")]
    public async Task Bad_input_changes_nothing(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.NotEmpty(chatwoot.Run(command).ErrorId);
        chatwoot.Run("Set-ChatwootAgentBot 1 -Name maybe -RemoveAvatar -WhatIf").Succeed();
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
