using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Policies;

public class AssignmentPolicyCommandTests
{
    [Fact]
    public async Task Makes_links_reads_and_removes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var made = Assert.Single(chatwoot.Run("New-ChatwootAssignmentPolicy Fair -FairDistributionWindow 00:10:00 -AssignmentOrder Balanced").Succeed<AssignmentPolicy>());
        Assert.Equal(TimeSpan.FromMinutes(10), made.FairDistributionWindow);
        Assert.Contains("\"fair_distribution_window\":600", chatwoot.Server.Requests.Last().Body, StringComparison.Ordinal);
        chatwoot.Run("Set-ChatwootAssignmentPolicy Fair -AddInbox 1 -Enabled $false").Succeed();
        Assert.Equal("POST /api/v1/accounts/1/inboxes/1/assignment_policy", chatwoot.Received().Last());
        Assert.Equal("Fair", Assert.Single(chatwoot.Run("Get-ChatwootInbox 1 | Get-ChatwootAssignmentPolicy").Succeed<AssignmentPolicy>()).Name);
        Assert.Equal(1, Assert.Single(chatwoot.Run("Get-ChatwootAssignmentPolicy Fair -Linked").Succeed<Inbox>()).Id);
        chatwoot.Run("Remove-ChatwootAssignmentPolicy -Inbox 1 -Force").Succeed();
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootAssignmentPolicy -Inbox 1").ErrorId);
        chatwoot.Run("Get-ChatwootAssignmentPolicy | Remove-ChatwootAssignmentPolicy -Force").Succeed();
        Assert.Empty(chatwoot.Run("Get-ChatwootAssignmentPolicy").Output);
    }

    [Fact]
    public async Task A_refusal_and_an_unknown_one_are_errors_and_the_others_are_done()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootAssignmentPolicy Fair").Succeed();

        Assert.Equal("ChatwootAlreadyExists", chatwoot.Run("New-ChatwootAssignmentPolicy Fair").ErrorId);
        ScriptResult result = chatwoot.Run("99999, 'Fair' | Set-ChatwootAssignmentPolicy -Description x -PassThru");
        Assert.Single(result.Output);
        Assert.Equal(99999L, Convert.ToInt64(Assert.Single(result.Errors).TargetObject, null));
    }

    [Theory]
    [InlineData("New-ChatwootAssignmentPolicy x -FairDistributionLimit 0")]
    [InlineData("New-ChatwootAssignmentPolicy x -FairDistributionWindow 0")]
    [InlineData("New-ChatwootAssignmentPolicy x -FairDistributionWindow 00:00:01.5")]
    [InlineData("New-ChatwootAssignmentPolicy x -AssignmentOrder ByLot")]
    [InlineData("Set-ChatwootAssignmentPolicy 1")]
    [InlineData("New-ChatwootAssignmentPolicy x -WhatIf")]
    [InlineData("Set-ChatwootAssignmentPolicy 1 -AddInbox 1 -WhatIf")]
    [InlineData("Remove-ChatwootAssignmentPolicy 1 -WhatIf")]
    public async Task Nothing_is_sent(string script)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(script);

        Assert.Equal(script.EndsWith("-WhatIf", StringComparison.Ordinal), result.Errors.Count == 0 && result.Thrown is null);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
