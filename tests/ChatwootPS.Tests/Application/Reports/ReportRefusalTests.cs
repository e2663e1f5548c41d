using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Reports;

/// <summary>Reports are for administrators; all of them say so alike.</summary>
public class ReportRefusalTests
{
    [Theory]
    [InlineData("Get-ChatwootCsatResponse")]
    [InlineData("Get-ChatwootCsatResponse -AsServerCsv")]
    [InlineData("Get-ChatwootCsatMetric")]
    [InlineData("Set-ChatwootCsatResponse 1 -ReviewNote x")]
    [InlineData("Get-ChatwootReport ReplyTime")]
    [InlineData("Get-ChatwootReportSummary")]
    [InlineData("Get-ChatwootReportSummary -By Channel")]
    [InlineData("Get-ChatwootLiveReport")]
    [InlineData("Get-ChatwootResponseTimeDistribution")]
    [InlineData("Get-ChatwootInboxLabelMatrix")]
    [InlineData("Get-ChatwootMessageReport")]
    [InlineData("Get-ChatwootReportingEvent")]
    [InlineData("Get-ChatwootTrafficReport")]
    [InlineData("Get-ChatwootBotReport")]
    [InlineData("Export-ChatwootReport Team")]
    public async Task An_agent_is_refused_in_the_servers_words(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"$agent = Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.AgentToken -AccountId $server.AccountId -SkipVerification -PassThru; {command} -Session $agent");

        Assert.Contains("You are not authorized to do this action", result.Error.ToString(), System.StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Single(chatwoot.Received());
    }
}
