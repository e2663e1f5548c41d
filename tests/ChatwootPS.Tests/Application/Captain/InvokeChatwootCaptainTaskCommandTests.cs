using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class InvokeChatwootCaptainTaskCommandTests
{
    [Fact]
    public async Task Rewrites_summarises_and_follows_up()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$null = New-ChatwootIntegrationHook openai -Setting @{ api_key = 'k' }; ").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal("pls", Assert.Single(chatwoot.Run("Invoke-ChatwootCaptainTask Rewrite -Content pls -Operation FixSpellingGrammar").Succeed<CaptainTaskResult>()).Message);
        Assert.Equal("""{"content":"pls","operation":"fix_spelling_grammar"}""", Assert.Single(chatwoot.Server.Requests).Body);
        Assert.Equal(2, chatwoot.Run("Get-ChatwootConversation 1, 2 | Invoke-ChatwootCaptainTask Summarize").Succeed<CaptainTaskResult>().Count);
        CaptainTaskResult shorter = Assert.Single(chatwoot.Run("$draft = Invoke-ChatwootCaptainTask ReplySuggestion -Conversation 1; Invoke-ChatwootCaptainTask FollowUp -Message Shorter -FollowUpContext $draft.FollowUpContext -Conversation 1").Succeed<CaptainTaskResult>());
        Assert.Equal("Reply in conversation 1 (Shorter)", shorter.Message);
        Assert.Null(Assert.Single(chatwoot.Run("Invoke-ChatwootCaptainTask LabelSuggestion -Conversation 1").Succeed<CaptainTaskResult>()).Message);
    }

    [Fact]
    public async Task Without_a_key_the_server_says_so_and_an_unknown_conversation_is_not_found()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult noKey = chatwoot.Run("Invoke-ChatwootCaptainTask Summarize -Conversation 1");
        Assert.Contains("API key is not configured", noKey.Error.Exception.Message);
        Assert.Equal(1L, noKey.Error.TargetObject);

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Invoke-ChatwootCaptainTask Summarize -Conversation 99999").ErrorId);
    }

    [Theory]
    [InlineData("Invoke-ChatwootCaptainTask Summarize", "ChatwootInvalidInput")]
    [InlineData("Invoke-ChatwootCaptainTask Rewrite -Content x", "ChatwootInvalidInput")]
    [InlineData("Invoke-ChatwootCaptainTask Rewrite -Content x -Operation Improve", "ChatwootInvalidInput")]
    [InlineData("Invoke-ChatwootCaptainTask Rewrite -Content x -Operation Rude", "CannotConvertArgument")]
    [InlineData("Invoke-ChatwootCaptainTask FollowUp -Message x", "ChatwootInvalidInput")]
    [InlineData("Invoke-ChatwootCaptainTask Summarize -Conversation 1 -Content x", "ChatwootInvalidInput")]
    [InlineData("Invoke-ChatwootCaptainTask Dance", "CannotConvertArgument")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Invoke-ChatwootCaptainTask Summarize -Conversation 1 -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
