using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;
using static Chatwoot.PlatformUserSyncAction;
using static ChatwootPS.Tests.Platform.Users.SyncChatwootPlatformUserCommandTests;

namespace ChatwootPS.Tests.Platform.Users;

/// <summary>The plan says what the run does; rows that are hardly rows, and failures that outlast the retries.</summary>
public class SyncChatwootPlatformUserPlanTests
{
    private const string Bea = "$null = New-ChatwootPlatformUser -Email bea@example.com -Name Bea -Password 'Secret-123' | Add-ChatwootPlatformAccountUser $account -Role Administrator; ";

    [Theory]
    // The only administrator.
    [InlineData("", "@{ Email = 'bob@example.com' }")]
    [InlineData("", "@{ Email = 'ada@example.com'; Role = 'agent' }, @{ Email = 'bob@example.com' }")]
    // Somebody else becomes one.
    [InlineData("", "@{ Email = 'bob@example.com'; Role = 'administrator' }")]
    [InlineData("", "@{ Email = 'ada@example.com'; Role = 'agent' }, @{ Email = 'bob@example.com'; Role = 'administrator' }")]
    [InlineData("", "@{ Email = 'new@example.com'; Name = 'New'; Role = 'administrator' }")]
    // One of two.
    [InlineData(Bea, "@{ Email = 'bob@example.com' }")]
    [InlineData(Bea, "@{ Email = 'ada@example.com'; Role = 'agent' }, @{ Email = 'bea@example.com'; Role = 'agent' }")]
    [InlineData(Bea, "@{ Email = 'ada@example.com'; Role = 'agent' }")]
    public async Task The_plan_is_what_the_run_does(string more, string people)
    {
        await using ChatwootHost chatwoot = await StartAsync();
        chatwoot.Run(more).Succeed();
        string sync = $"{people} | Sync-ChatwootPlatformUser $account -RemoveMissing -Force -ThrottleLimit 1";

        List<string> plan = Told(chatwoot.Run(sync + " -WhatIf"));
        Assert.Equal(plan, Told(chatwoot.Run(sync)));
        Assert.Contains(Members(chatwoot), member => member.Role == "administrator");
    }

    [Fact]
    public async Task An_administrator_whose_removal_failed_may_be_gone_so_the_next_one_stays()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        chatwoot.Run(Bea).Succeed();
        // The first administrator is taken out, but the answer never comes.
        long ada = chatwoot.Run("$ada.Id").Succeed<long>()[0];
        chatwoot.Server.Faults.Add(new Fault { Method = "DELETE", Path = "/platform/**/account_users", Times = 8, Action = FaultAction.ResetAfter });

        ScriptResult result = chatwoot.Run("@{ Email = 'bob@example.com' } | Sync-ChatwootPlatformUser $account -RemoveMissing -ThrottleLimit 1");

        int deletions = chatwoot.Server.Requests.Count(request => request.Method == "DELETE");
        List<PlatformUserSyncResult> told = [.. result.Output.Select(item => (PlatformUserSyncResult)item.BaseObject)];
        Assert.True(deletions > 1);
        Assert.Equal((ada, Failed), (told[1].UserId!.Value, told[1].Action));
        Assert.Equal(Kept, told[2].Action);
        Assert.Contains(("bea@example.com", "administrator"), Members(chatwoot));
    }

    [Theory]
    [InlineData("+1")]
    [InlineData("agent,administrator")]
    [InlineData("agent, administrator")]
    public async Task A_word_that_only_looks_like_a_role_makes_nobody_an_administrator(string role)
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run($"@{{ Email = 'bob@example.com'; Role = '{role}' }} | Sync-ChatwootPlatformUser $account");

        Assert.Contains("agent and administrator", result.Error.ErrorDetails.RecommendedAction, System.StringComparison.Ordinal);
        Assert.Contains(("bob@example.com", "agent"), Members(chatwoot));
    }

    [Theory]
    [InlineData("$null")]
    [InlineData("''")]
    [InlineData("[pscustomobject]@{ }")]
    [InlineData("([pscustomobject]@{ Email = 'x@example.com' } | ForEach-Object { $_.PSObject.Properties.Add([psscriptproperty]::new('Name', { throw 'the directory is away' })); $_ })")]
    public async Task A_row_that_is_none_is_a_failed_row_and_takes_out_nobody(string row)
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run($"@{{ Email = 'ada@example.com' }}, {row}, @{{ Email = 'new@example.com'; Name = 'New' }} | Sync-ChatwootPlatformUser $account -RemoveMissing");

        Assert.Null(result.Thrown);
        Assert.Equal([(Unchanged, 1), (Failed, 2), (Created, 3), (Kept, (int?)null)], result.Output.Select(item => (PlatformUserSyncResult)item.BaseObject).Select(one => (one.Action, one.Row)));
        Assert.StartsWith("Row 2: ", result.Errors[0].Exception.Message, System.StringComparison.Ordinal);
        Assert.Equal(3, Members(chatwoot).Count);
    }

    [Theory]
    [InlineData("[datetime]::new(2026, 3, 1, 0, 0, 0, [datetimekind]::Utc)")]
    [InlineData("[datetime]::new(2026, 3, 1)")]
    [InlineData("[DateTimeOffset]::new(2026, 3, 1, 0, 0, 0, [timespan]::FromHours(2))")]
    [InlineData("[guid]'6f9619ff-8b86-d011-b42d-00c04fc964ff'")]
    [InlineData("[dayofweek]::Monday")]
    [InlineData("@{ deep = 1, 2.5, 'x', $null, $true }")]
    [InlineData("$null")]
    [InlineData("''")]
    public async Task Values_of_any_kind_are_the_same_the_second_time(string value)
    {
        await using ChatwootHost chatwoot = await StartAsync();
        string sync = $"@{{ Email = 'bob@example.com'; CustomAttribute = @{{ value = {value} }} }} | Sync-ChatwootPlatformUser $account";

        Assert.Equal(Updated, chatwoot.Run(sync).Succeed<PlatformUserSyncResult>()[0].Action);
        Assert.Equal(Unchanged, chatwoot.Run(sync).Succeed<PlatformUserSyncResult>()[0].Action);
    }

    [Fact]
    public async Task A_failure_that_outlasts_the_retries_is_of_one_person()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        long bob = chatwoot.Run("$bob.Id").Succeed<long>()[0];
        chatwoot.Server.Faults.Add(new Fault { Method = "PATCH", Path = $"/platform/api/v1/users/{bob}", Status = 503 });

        ScriptResult result = chatwoot.Run("$row = @{ Email = 'bob@example.com'; Name = 'Robert' }; $row, @{ Email = 'new@example.com'; Name = 'New' } | Sync-ChatwootPlatformUser $account -RemoveMissing");

        Assert.Equal([Failed, Created, Kept], result.Output.Select(item => ((PlatformUserSyncResult)item.BaseObject).Action));
        Assert.Same(chatwoot.Run("$row").Output[0].BaseObject, result.Errors[0].TargetObject);
        chatwoot.Server.Faults.Clear();
        Assert.Equal([Updated, Unchanged], chatwoot.Run("$row, @{ Email = 'new@example.com'; Name = 'New' } | Sync-ChatwootPlatformUser $account").Succeed<PlatformUserSyncResult>().Select(one => one.Action));
    }

    [Fact]
    public async Task Confirm_asks_once_for_all_and_no_changes_nothing()
    {
        await using ChatwootHost chatwoot = await StartAsync(everyday: true);
        const int No = 2;
        chatwoot.Shell.Choose(No);

        ScriptResult result = chatwoot.Run("@{ Email = 'ada@example.com'; Name = 'A' }, @{ Email = 'new@example.com'; Name = 'New' } | Sync-ChatwootPlatformUser $account -RemoveMissing -Confirm");

        result.Succeed();
        Assert.Empty(result.Output);
        Assert.Single(chatwoot.Shell.Said, line => line.Contains("in line with 2 people", System.StringComparison.Ordinal));
        Assert.All(chatwoot.Received(), line => Assert.StartsWith("GET ", line, System.StringComparison.Ordinal));
    }

    private static List<string> Told(ScriptResult result)
    {
        Assert.Null(result.Thrown);
        return [.. result.Output.Select(item => (PlatformUserSyncResult)item.BaseObject).Select(one => $"{one.Email} {one.Action} {one.Role} was {one.PreviousRole}")];
    }
}
