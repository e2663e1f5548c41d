using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Examples;

public sealed class SyncAccountAgentTests
{
    private const string Runbook = "Sync-AccountAgent";

    [Fact]
    public async Task Brings_the_account_in_line_and_then_changes_nothing()
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();
        List<Agent> before = Agents(account);
        Agent kept = before.First(agent => agent.Role == AccountRole.Agent);
        Agent me = before.First(agent => agent.Role == AccountRole.Administrator);
        // One gets another role, one comes, the others go; the runbook's own user is not in the list and stays.
        account.Assets["ChatwootAgents"] = $"Email,Name,Role\n{kept.Email!.ToUpperInvariant()},{kept.Name},Administrator\nnew@example.com,New One,Agent\n";
        var parameters = new Hashtable { ["RemoveMissing"] = true, ["MaxRemovals"] = 100 };

        int others = before.Count - 2;
        Assert.Equal($"1 1 {others} 0 0", Summary(account.Do(Runbook, new Hashtable(parameters) { ["DryRun"] = true })));
        Assert.Equal(before.Select(agent => agent.Email), Agents(account).Select(agent => agent.Email));
        Assert.Equal($"1 1 {others} 0 0", Summary(account.Do(Runbook, parameters)));
        Assert.Equal(new[] { kept.Email, me.Email, "new@example.com" }.Order(), Agents(account).Select(agent => agent.Email).Order());
        Assert.Equal("0 0 0 2 0", Summary(account.Do(Runbook, parameters)));
        Assert.Empty(account.Chatwoot.Shell.Said);
    }

    [Theory]
    [InlineData("Email,Name,Role\nana,Ana,Agent", "'ana' (Ana)")]
    [InlineData("Email,Name,Role\nana@example.com,Ana,Boss", "'Boss'")]
    [InlineData("Email,Name,Role\nana@example.com,Ana,Agent\nANA@example.com,Ana,Agent", "twice")]
    [InlineData("Email,Name,Role", "empty")]
    public async Task A_list_that_is_wrong_changes_nothing(string list, string complaint)
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();
        account.Assets["ChatwootAgents"] = list;

        ScriptResult job = account.Do(Runbook, new Hashtable { ["RemoveMissing"] = true });

        Assert.Contains(complaint, job.Thrown!.Message);
        Assert.Empty(account.Chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Too_many_removals_change_nothing()
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();
        account.Assets["ChatwootAgents"] = "Email,Name,Role\nnew@example.com,New One,Agent";
        int before = Agents(account).Count;

        ScriptResult job = account.Do(Runbook, new Hashtable { ["RemoveMissing"] = true, ["MaxRemovals"] = 1 });

        Assert.Contains("no more than 1", job.Thrown!.Message);
        Assert.Equal(before, Agents(account).Count);
    }

    [Fact]
    public async Task One_who_cannot_be_made_does_not_keep_the_others_from_it()
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();
        account.Assets["ChatwootAgents"] = "Email,Name,Role\nnew@example.com,New One,Agent\nother@example.com,Other,Agent";
        account.Chatwoot.Server.Faults.Add(new Fault { Path = "/api/v1/accounts/*/agents", Method = "POST", Status = 422, Body = """{"error":"No."}""", ContentType = "application/json", Times = 1 });

        ScriptResult job = account.Do(Runbook);

        Assert.Equal("1 0 0 0 1", Describe(Assert.Single(job.Output)));
        Assert.Contains("@example.com: ", Assert.Single(job.Warnings));
        Assert.Contains("1 people", job.Thrown!.Message);
    }

    private static List<Agent> Agents(AutomationAccount account) =>
        account.Chatwoot.Run("$s = Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -AccountId 1 -PassThru; Get-ChatwootAgent -Session $s; Disconnect-Chatwoot $s; $server.ClearRequests()").Succeed<Agent>().ToList();

    private static string Summary(ScriptResult job)
    {
        job.Succeed();
        return Describe(Assert.Single(job.Output));
    }

    private static string Describe(PSObject summary) => string.Join(" ", new[] { "Created", "Changed", "Removed", "Unchanged", "Failed" }.Select(name => summary.Properties[name].Value));
}
