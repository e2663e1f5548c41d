using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Pipeline;

/// <summary>What a person sees when something goes wrong.</summary>
public class ErrorTests
{
    [Theory]
    [InlineData("$server.AgentToken", "ChatwootRoleRefused", "You are not authorized to do this action")]
    [InlineData("$server.PlatformToken", "ChatwootTokenKindRefused", "not authorized for bots")]
    [InlineData("'wrong'", "ChatwootInvalidToken", "Invalid Access Token")]
    public async Task A_refused_token_says_why_and_what_to_do(string token, string errorId, string words)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run($"Connect-Chatwoot $server.BaseAddress -AccessToken ({token}) -AccountId 1 -SkipVerification").Succeed();

        ScriptResult result = chatwoot.Run("New-ChatwootLabel never");

        Assert.Equal(errorId, result.ErrorId);
        Assert.Contains(words, result.Error.Exception.Message);
        Assert.Equal("never", result.Error.TargetObject);
        Assert.False(string.IsNullOrEmpty(result.Error.ErrorDetails.RecommendedAction));
        var exception = Assert.IsType<ChatwootApiException>(result.Error.Exception);
        Assert.Equal(401, exception.Status);
        Assert.NotNull(exception.RequestId);
    }

    [Fact]
    public async Task A_session_without_the_credential_says_which_one_is_missing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -PlatformToken $server.PlatformToken -SkipVerification").Succeed();

        ScriptResult result = chatwoot.Run("Get-ChatwootLabel");

        Assert.Equal("ChatwootNoCredential", result.ErrorId);
        Assert.Contains("-AccessToken", result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_session_without_an_account_says_so()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -SkipVerification").Succeed();

        Assert.Contains("-AccountId", chatwoot.Run("Get-ChatwootLabel").Error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData(FaultAction.Truncate, "ChatwootInvalidAnswer")]
    [InlineData(FaultAction.InvalidJson, "ChatwootInvalidAnswer")]
    [InlineData(FaultAction.Empty, "ChatwootInvalidAnswer")]
    public async Task A_broken_answer_is_an_error_never_an_empty_list(FaultAction action, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Action = action });

        ScriptResult result = chatwoot.Run("Get-ChatwootLabel");

        Assert.Empty(result.Output);
        Assert.Equal(errorId, result.ErrorId);
    }

    [Fact]
    public async Task A_proxys_page_is_recognised()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(Fault.ProxyPage(200));

        Assert.Equal("ChatwootNotChatwoot", chatwoot.Run("Get-ChatwootLabel").ErrorId);
    }

    [Fact]
    public async Task An_object_of_another_kind_is_refused_whatever_its_number()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Label label = chatwoot.Run("Get-ChatwootLabel").Succeed<Label>()[0];
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("$contact | Remove-ChatwootLabel -Force", ("contact", new Contact { Id = label.Id, Name = "Not a label" }));

        Assert.Contains("InputObjectNotBound", result.Error.FullyQualifiedErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_name_that_stands_for_several_things_is_refused_with_their_ids()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootLabel twin-a; New-ChatwootLabel twin-b").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("Remove-ChatwootLabel twin-* -Force");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("twin-a", result.Error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain("DELETE", string.Join(' ', chatwoot.Received()));
    }

    [Fact]
    public async Task Waiting_is_told_in_verbose_and_each_exchange_in_debug()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Status = 503, Times = 1 });

        ScriptResult result = chatwoot.Run("$DebugPreference = 'Continue'; Get-ChatwootLabel -Verbose");

        Assert.Contains(result.Verbose, line => line.Contains("503", StringComparison.Ordinal));
        Assert.Equal(2, result.Debug.Count(line => line.StartsWith("curl 'http", StringComparison.Ordinal)));
    }
}
