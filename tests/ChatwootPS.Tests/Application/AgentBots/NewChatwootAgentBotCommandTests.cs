using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AgentBots;

public class NewChatwootAgentBotCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_gives_out_the_bot_with_its_secrets()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        AgentBot bot = Assert.Single(chatwoot.Run("New-ChatwootAgentBot Helper -Description '' -OutgoingUrl https://bots.example.com/x -BotType Webhook -BotConfig @{ steps = 1, 2 }").Succeed<AgentBot>());

        var request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("POST /api/v1/accounts/1/agent_bots", $"{request.Method} {request.Path}");
        Assert.Contains("\"bot_config\":{\"steps\":[1,2]}", request.Body);
        Assert.Contains("\"bot_type\":\"webhook\"", request.Body);
        Assert.Contains("\"description\":\"\"", request.Body);
        Assert.DoesNotContain("avatar", request.Body);
        Assert.NotNull(bot.AccessToken);
        Assert.NotNull(bot.Secret);
        Assert.False(bot.SystemBot);
    }

    [Theory]
    [InlineData("New-ChatwootAgentBot ''")]
    [InlineData("New-ChatwootAgentBot x -OutgoingUrl bots.example.com")]
    [InlineData("New-ChatwootAgentBot x -OutgoingUrl ftp://bots.example.com")]
    [InlineData("New-ChatwootAgentBot x -OutgoingUrl ('https://bots.example.com/' + 'x' * 2048)")]
    [InlineData("New-ChatwootAgentBot x -BotType 7")]
    [InlineData("New-ChatwootAgentBot x -Avatar ./no-such.png")]
    [InlineData("New-ChatwootAgentBot x -Avatar ./a.png -AvatarUrl https://example.com/a.png")]
    [InlineData("New-ChatwootAgentBot x -AvatarUrl nowhere")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.NotEmpty(chatwoot.Run(command).ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task An_agent_is_refused_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootAgentBot Helper -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        ScriptResult result = chatwoot.Run("$agent = Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -Name agent -SkipVerification -PassThru; New-ChatwootAgentBot Helper -Session $agent");
        Assert.Equal("ChatwootRoleRefused", result.ErrorId);
        Assert.Equal("Helper", result.Error.TargetObject);
    }
}
