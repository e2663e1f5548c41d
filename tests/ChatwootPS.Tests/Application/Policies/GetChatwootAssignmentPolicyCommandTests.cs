using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Policies;

public class GetChatwootAssignmentPolicyCommandTests
{
    [Fact]
    public async Task Reads_windows_as_time_spans_by_id_name_and_pattern()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        AssignmentPolicy made = Assert.Single(chatwoot.Run("New-ChatwootAssignmentPolicy 'In turn' -FairDistributionWindow 0:10; $null = New-ChatwootAssignmentPolicy Other").Succeed<AssignmentPolicy>());

        Assert.Equal(["In turn", "Other"], chatwoot.Run("Get-ChatwootAssignmentPolicy").Succeed<AssignmentPolicy>().Select(policy => policy.Name));
        AssignmentPolicy read = Assert.Single(chatwoot.Run("Get-ChatwootAssignmentPolicy 'in*'").Succeed<AssignmentPolicy>());
        Assert.Equal(TimeSpan.FromMinutes(10), read.FairDistributionWindow);
        Assert.Equal(AssignmentOrder.RoundRobin, read.AssignmentOrder);
        Assert.Equal(made.Id, Assert.Single(chatwoot.Run("$id | Get-ChatwootAssignmentPolicy", ("id", made.Id)).Succeed<AssignmentPolicy>()).Id);
    }

    [Fact]
    public async Task Reads_the_policy_of_inboxes_and_nothing_where_there_is_none()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootAssignmentPolicy Deal -Inbox Website").Succeed();

        Assert.Equal("Deal", Assert.Single(chatwoot.Run("Get-ChatwootAssignmentPolicy -Inbox Website").Succeed<AssignmentPolicy>()).Name);
        Assert.Equal("Deal", Assert.Single(chatwoot.Run("Get-ChatwootInbox | Get-ChatwootAssignmentPolicy").Succeed<AssignmentPolicy>()).Name);

        ScriptResult unknown = chatwoot.Run("Get-ChatwootAssignmentPolicy -Inbox 99999, Website");
        Assert.Equal("ChatwootNotFound", unknown.ErrorId);
        Assert.Contains("99999", unknown.Error.TargetObject.ToString());
        Assert.Single(unknown.Output);
    }

    [Fact]
    public async Task Reads_the_inboxes_of_policies_on_demand_and_does_not_remember_them()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootAssignmentPolicy Deal -Inbox Website").Succeed();

        Assert.Null(Assert.Single(chatwoot.Run("Get-ChatwootAssignmentPolicy Deal").Succeed<AssignmentPolicy>()).Inboxes);
        Assert.Equal("Website", Assert.Single(Assert.Single(chatwoot.Run("Get-ChatwootAssignmentPolicy Deal -IncludeInbox").Succeed<AssignmentPolicy>()).Inboxes!).Name);
        Assert.Single(Assert.Single(chatwoot.Run("Get-ChatwootAssignmentPolicy -IncludeInbox").Succeed<AssignmentPolicy>()).Inboxes!);
        Assert.Null(Assert.Single(chatwoot.Run("Get-ChatwootAssignmentPolicy Deal").Succeed<AssignmentPolicy>()).Inboxes);
    }

    [Theory]
    [InlineData("Get-ChatwootAssignmentPolicy 99999, Deal")]
    [InlineData("Get-ChatwootAssignmentPolicy nobody, Deal")]
    [InlineData("Get-ChatwootAssignmentPolicy 99999, Deal -IncludeInbox")]
    [InlineData("Get-ChatwootAssignmentPolicy nobody, Deal -IncludeInbox")]
    public async Task An_unknown_one_is_an_error_and_the_others_come(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootAssignmentPolicy Deal").Succeed();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Single(result.Output);
    }
}
