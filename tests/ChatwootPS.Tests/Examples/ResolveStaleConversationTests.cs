using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Examples;

public sealed class ResolveStaleConversationTests
{
    private const string Runbook = "Resolve-StaleConversation";

    [Fact]
    public async Task Resolves_what_is_stale_and_finds_nothing_when_started_again()
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();

        Assert.Equal("Found 10, Resolved 0, Failed 0", Summary(account.Do(Runbook, new Hashtable { ["DryRun"] = true })));
        Assert.DoesNotContain(account.Chatwoot.Server.Requests, request => request.Path.Contains("bulk_actions") || request.Path.Contains("toggle_status"));
        Assert.Equal("Found 10, Resolved 10, Failed 0", Summary(account.Do(Runbook)));
        Assert.Equal("Found 0, Resolved 0, Failed 0", Summary(account.Do(Runbook)));
        Assert.Empty(account.Chatwoot.Shell.Said);
        Assert.Empty(account.Chatwoot.Run("Get-ChatwootSession").Output);
    }

    [Fact]
    public async Task A_refusal_fails_the_job_after_the_summary()
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();
        account.Chatwoot.Server.Faults.Add(new Fault { Path = "/api/v1/accounts/*/bulk_actions", Status = 422, Body = """{"error":"No."}""", ContentType = "application/json" });
        account.Chatwoot.Server.Faults.Add(new Fault { Path = "/api/v1/accounts/*/conversations/*/toggle_status", Status = 422, Body = """{"error":"No."}""", ContentType = "application/json" });

        ScriptResult job = account.Do(Runbook);

        Assert.Equal("Found 10, Resolved 0, Failed 10", Describe(Assert.Single(job.Output)));
        Assert.Contains("10 of 10", job.Thrown!.Message);
        Assert.NotEmpty(job.Errors);
    }

    [Theory]
    [InlineData("ChatwootBot")]
    [InlineData("ChatwootUri")]
    [InlineData("ChatwootAccountId")]
    public async Task An_asset_that_is_missing_is_named(string asset)
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();
        account.Assets.Remove(asset);

        ScriptResult job = account.Do(Runbook);

        Assert.Contains(asset, job.Thrown!.Message);
        Assert.Empty(account.Chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Jobs_that_share_a_worker_do_not_meet()
    {
        await using AutomationAccount one = await AutomationAccount.StartAsync();
        await using AutomationAccount other = await AutomationAccount.StartAsync();
        other.Assets["ChatwootAccountId"] = "999";

        ScriptResult[] jobs = await Task.WhenAll(
            Task.Run(() => one.Do(Runbook)),
            Task.Run(() => other.Do(Runbook)));

        Assert.Equal("Found 10, Resolved 10, Failed 0", Summary(jobs[0]));
        Assert.Contains("account 999", jobs[1].Thrown!.Message);
        Assert.Equal(10, other.Chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken; Get-ChatwootConversation -Status Pending").Succeed<Conversation>().Count);
    }

    private static string Summary(ScriptResult job)
    {
        job.Succeed();
        return Describe(Assert.Single(job.Output));
    }

    private static string Describe(PSObject summary) => string.Join(", ", new[] { "Found", "Resolved", "Failed" }.Select(name => $"{name} {summary.Properties[name].Value}"));
}
