using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.DashboardApps;

public class SetChatwootDashboardAppCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootDashboardApp One https://app.example.com/one").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal("Uno", Assert.Single(chatwoot.Run("Set-ChatwootDashboardApp 1 -Title Uno -PassThru").Succeed<DashboardApp>()).Title);
        Assert.Equal("""{"dashboard_app":{"title":"Uno"}}""", Assert.Single(chatwoot.Server.Requests).Body);

        ScriptResult result = chatwoot.Run("99999, 1 | Set-ChatwootDashboardApp -Url https://app.example.com/two -PassThru");
        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Set-ChatwootDashboardApp 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootDashboardApp 1 -Url nonsense", "ChatwootInvalidInput")]
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

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Set-ChatwootDashboardApp 1 -Title x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
