using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Campaigns;

public class NewChatwootCampaignCommandTests
{
    [Fact]
    public async Task Sends_a_website_campaign()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Campaign made = Assert.Single(chatwoot.Run("New-ChatwootCampaign Help -Message 'May I help?' -Inbox Website -Sender grace@acme.test -TriggerRule @{ Url = 'https://acme.test/*'; TimeOnPage = [timespan]'0:00:10' } -TriggerOnlyDuringBusinessHours $true -Enabled $false").Succeed<Campaign>());

        Assert.Equal(CampaignType.Ongoing, made.CampaignType);
        Assert.Equal("Grace Agent", made.Sender!.Name);
        var sent = Assert.Single(chatwoot.Server.Requests, request => request.Method == "POST");
        Assert.Equal("/api/v1/accounts/1/campaigns", sent.Path);
        Assert.Contains("\"trigger_rules\":{\"", sent.Body);
        Assert.Contains("\"time_on_page\":10", sent.Body);
        Assert.Contains("\"inbox_id\":1", sent.Body);
        Assert.Contains("\"enabled\":false", sent.Body);
        Assert.DoesNotContain("description", sent.Body);
    }

    [Fact]
    public async Task A_time_is_sent_as_text_and_an_audience_as_labels()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCampaign Sale -Message Sale -Inbox SMS -Audience vip, 1 -ScheduledAt '2099-01-01T12:00:00Z'").Succeed();

        string body = chatwoot.Server.Requests.Last().Body!;
        Assert.Contains("\"scheduled_at\":\"2099-01-01T12:00:00Z\"", body);
        Assert.Contains("\"audience\":[{\"type\":\"Label\",\"id\":6},{\"type\":\"Label\",\"id\":1}]", body);
    }

    [Theory]
    [InlineData("New-ChatwootCampaign x -Message y -Inbox 'Support API'", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCampaign x -Message y -Inbox 99999", "ChatwootNotFound")]
    [InlineData("New-ChatwootCampaign x -Message y -Inbox Website -ScheduledAt '2099-01-01'", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCampaign x -Message y -Inbox SMS -TriggerRule @{ Url = 'https://acme.test' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCampaign x -Message y -Inbox Website -TriggerRule @{ Url = 'acme.test' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCampaign x -Message y -Inbox Website -TriggerRule @{ Url = 'https://acme.test'; Colour = 'red' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCampaign x -Message y -Inbox Website -TriggerRule @{ Url = 'https://acme.test'; TimeOnPage = 'long' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCampaign x -Message y -Inbox Website -Sender 99999", "ChatwootNotFound")]
    [InlineData("New-ChatwootCampaign x -Message y -Inbox SMS -Audience nobody", "ChatwootNotFound")]
    [InlineData("New-ChatwootCampaign x -Message '' -Inbox Website", "ParameterArgumentValidationError")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task An_agent_is_refused_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        ScriptResult result = chatwoot.Run("New-ChatwootCampaign x -Message y -Inbox Website");

        Assert.Equal("ChatwootRoleRefused", result.ErrorId);
        Assert.Equal("x", result.Error.TargetObject);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("New-ChatwootCampaign x -Message y -Inbox Website -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
