using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.DashboardApps;

public class NewChatwootDashboardAppCommandTests
{
    [Fact]
    public async Task Sends_frames()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        DashboardApp made = Assert.Single(chatwoot.Run("New-ChatwootDashboardApp Orders https://app.example.com/one").Succeed<DashboardApp>());

        Assert.Equal("Orders", made.Title);
        var sent = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("POST /api/v1/accounts/1/dashboard_apps", $"{sent.Method} {sent.Path}");
        Assert.Equal("""{"dashboard_app":{"title":"Orders","content":[{"type":"frame","url":"https://app.example.com/one"}]}}""", sent.Body);
    }

    [Theory]
    [InlineData("New-ChatwootDashboardApp x nonsense", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootDashboardApp x ftp://app.example.com", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootDashboardApp x @()", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootDashboardApp '' https://app.example.com", "ParameterArgumentValidationError")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task A_servers_refusal_comes_through()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.Faults.Add(Chatwoot.Emulator.Server.Fault.ServerError());

        ScriptResult result = chatwoot.Run("New-ChatwootDashboardApp x https://app.example.com");

        Assert.Equal("ChatwootServerFault", result.ErrorId);
        Assert.Equal("x", result.Error.TargetObject);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("New-ChatwootDashboardApp x https://app.example.com -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
