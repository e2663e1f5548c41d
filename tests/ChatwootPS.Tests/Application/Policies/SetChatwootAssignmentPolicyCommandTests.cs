using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Policies;

public class SetChatwootAssignmentPolicyCommandTests
{
    [Fact]
    public async Task Changes_fields_with_one_request_by_name_and_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        AssignmentPolicy policy = Assert.Single(chatwoot.Run("New-ChatwootAssignmentPolicy Deal").Succeed<AssignmentPolicy>());
        chatwoot.Server.ClearRequests();

        Assert.Empty(chatwoot.Run("$policy | Set-ChatwootAssignmentPolicy -Enabled $false -Description ''", ("policy", policy)).Succeed<AssignmentPolicy>());

        var sent = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal($"PATCH /api/v1/accounts/1/assignment_policies/{policy.Id}", $"{sent.Method} {sent.Path}");
        Assert.Equal(new Sent("""{"assignment_policy":{"enabled":false,"description":""}}"""), new Sent(sent.Body));
        Assert.False(Assert.Single(chatwoot.Run("Set-ChatwootAssignmentPolicy Deal -Name Dealt -PassThru").Succeed<AssignmentPolicy>()).Enabled);
    }

    [Fact]
    public async Task Gives_and_takes_inboxes_but_never_takes_another_policy_away()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootAssignmentPolicy One -Inbox Website; New-ChatwootAssignmentPolicy Two").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal(1, Assert.Single(chatwoot.Run("Set-ChatwootAssignmentPolicy Two -AddInbox 'Support API' -RemoveInbox Website -PassThru").Succeed<AssignmentPolicy>()).AssignedInboxCount);

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "DELETE");
        Assert.Equal(new Sent("""{"assignment_policy_id":2}"""), new Sent(chatwoot.Server.Requests.Single(request => request.Method == "POST").Body));
        Assert.Equal(0, Assert.Single(chatwoot.Run("Set-ChatwootAssignmentPolicy One -RemoveInbox Website -PassThru").Succeed<AssignmentPolicy>()).AssignedInboxCount);
        Assert.Contains("DELETE /api/v1/accounts/1/inboxes/1/assignment_policy", chatwoot.Received());
    }

    [Theory]
    [InlineData("Set-ChatwootAssignmentPolicy Deal", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootAssignmentPolicy Deal -AddInbox Website -RemoveInbox 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootAssignmentPolicy Deal -RemoveInbox 99999", "ChatwootNotFound")]
    [InlineData("Set-ChatwootAssignmentPolicy Deal -FairDistributionWindow (-[timespan]'1:00')", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootAssignmentPolicy 99999 -AddInbox Website", "ChatwootNotFound")]
    [InlineData("Set-ChatwootAssignmentPolicy Deal -AddInbox Website -WhatIf", null)]
    public async Task Bad_input_and_what_if_change_nothing(string command, string? errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootAssignmentPolicy Deal").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run(command);

        if (errorId is null)
            result.Succeed();
        else
            Assert.Equal(errorId, result.ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task An_unknown_one_is_an_error_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootAssignmentPolicy Deal").Succeed();

        ScriptResult result = chatwoot.Run("99999, 1 | Set-ChatwootAssignmentPolicy -Enabled $false -PassThru");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999, result.Error.TargetObject is long id ? id : 0);
        Assert.Single(result.Output);
    }
}
