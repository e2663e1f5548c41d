using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Policies;

public class NewChatwootAssignmentPolicyCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_with_the_window_in_seconds()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootAssignmentPolicy Calm -AssignmentOrder Balanced -ConversationPriority LongestWaiting -FairDistributionLimit 5 -FairDistributionWindow 0:30 -Enabled $false").Succeed();

        var sent = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("POST /api/v1/accounts/1/assignment_policies", $"{sent.Method} {sent.Path}");
        Assert.Equal(
            new Sent("""{"assignment_policy":{"name":"Calm","assignment_order":"balanced","conversation_priority":"longest_waiting","fair_distribution_limit":5,"fair_distribution_window":1800,"enabled":false}}"""),
            new Sent(sent.Body));
    }

    [Fact]
    public async Task Gives_the_policy_to_inboxes_and_an_unknown_one_is_an_error_of_its_own()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootAssignmentPolicy Deal -Inbox 99999, Website");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(1, Assert.IsType<AssignmentPolicy>(Assert.Single(result.Output).BaseObject).AssignedInboxCount);
    }

    [Theory]
    [InlineData("New-ChatwootAssignmentPolicy ''", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootAssignmentPolicy ' '", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootAssignmentPolicy x -FairDistributionLimit 0", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootAssignmentPolicy x -FairDistributionWindow 0:00", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAssignmentPolicy x -FairDistributionWindow 3600", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAssignmentPolicy x -FairDistributionWindow 30000.0:00", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAssignmentPolicy x -AssignmentOrder ByLot", "CannotConvertArgument")]
    [InlineData("New-ChatwootAssignmentPolicy x -Inbox nowhere", "ChatwootNotFound")]
    [InlineData("New-ChatwootAssignmentPolicy x -WhatIf", null)]
    public async Task Bad_input_and_what_if_change_nothing(string command, string? errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        if (errorId is null)
            result.Succeed();
        else
            Assert.StartsWith(errorId, result.ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task A_taken_name_is_refused_in_the_words_of_the_server()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootAssignmentPolicy Deal").Succeed();

        ScriptResult result = chatwoot.Run("New-ChatwootAssignmentPolicy Deal");

        Assert.Contains("Name has already been taken", result.Error.Exception.Message);
        Assert.Equal("Deal", result.Error.TargetObject);
    }
}
