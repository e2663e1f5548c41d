using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Campaigns;

public class SetChatwootCampaignCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCampaign One -Message Hello -Inbox Website -TriggerRule @{ Url = 'https://acme.test/*' }").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.False(Assert.Single(chatwoot.Run("Set-ChatwootCampaign 1 -Enabled $false -Sender $null -PassThru").Succeed<Campaign>()).Enabled);
        Assert.Equal("""{"campaign":{"enabled":false,"sender_id":null}}""", Assert.Single(chatwoot.Server.Requests).Body);

        ScriptResult result = chatwoot.Run("99999, 'One' | Set-ChatwootCampaign -Title Uno -PassThru");
        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Set-ChatwootCampaign 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCampaign 1 -Inbox 'Support API'", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCampaign 1 -Title ''", "ParameterArgumentValidationError")]
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
        chatwoot.Run("Set-ChatwootCampaign 1 -Title x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
