using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class SetChatwootCaptainPreferenceCommandTests
{
    [Fact]
    public async Task Chooses_models_and_features()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CaptainPreference changed = Assert.Single(chatwoot.Run("Set-ChatwootCaptainPreference -Model @{ Editor = 'gpt-4.1' } -Feature @{ LabelSuggestion = $true } -PassThru").Succeed<CaptainPreference>());

        Assert.Equal("gpt-4.1", ((System.Collections.Generic.Dictionary<string, object?>)changed.Features!["editor"]!)["selected"]);
        var sent = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("PATCH /api/v1/accounts/1/captain/preferences", $"{sent.Method} {sent.Path}");
        Assert.Equal("""{"captain_models":{"editor":"gpt-4.1"},"captain_features":{"label_suggestion":true}}""", sent.Body);
    }

    [Fact]
    public async Task An_unknown_model_is_refused_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Set-ChatwootCaptainPreference -Model @{ editor = 'no-such-model' }");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("Allowed: gpt-4.1-mini", result.Error.Exception.Message);
    }

    [Theory]
    [InlineData("Set-ChatwootCaptainPreference", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCaptainPreference -Feature @{ editor = 'yes' }", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCaptainPreference -Feature @{ moon = $true }", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCaptainPreference -Model @{ editor = 5 }", "ChatwootInvalidInput")]
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

        chatwoot.Run("Set-ChatwootCaptainPreference -Feature @{ editor = $true } -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
