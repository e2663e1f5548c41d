using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class SetChatwootCaptainCustomToolCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainCustomTool Orders https://api.example.com/orders").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.False(Assert.Single(chatwoot.Run("Set-ChatwootCaptainCustomTool 1 -Enabled $false -PassThru").Succeed<CaptainCustomTool>()).Enabled);
        Assert.Equal("""{"custom_tool":{"enabled":false}}""", Assert.Single(chatwoot.Server.Requests).Body);

        ScriptResult result = chatwoot.Run("99999, 'Orders' | Set-ChatwootCaptainCustomTool -Title Uno -PassThru");
        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Set-ChatwootCaptainCustomTool 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCaptainCustomTool 1 -EndpointUrl nonsense", "ChatwootInvalidInput")]
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

        chatwoot.Run("Set-ChatwootCaptainCustomTool 1 -Title x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
