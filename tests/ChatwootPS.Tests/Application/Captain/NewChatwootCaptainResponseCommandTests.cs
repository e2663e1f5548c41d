using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class NewChatwootCaptainResponseCommandTests
{
    [Fact]
    public async Task Makes_answers_of_rows()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps").Succeed();
        chatwoot.Server.ClearRequests();

        var made = chatwoot.Run("[pscustomobject]@{ Question = 'Why?'; Answer = 'So' }, [pscustomobject]@{ Question = 'When?'; Answer = 'Now' } | New-ChatwootCaptainResponse -Assistant 1 -Status Pending").Succeed<CaptainResponse>();

        Assert.Equal(["Why?", "When?"], made.Select(answer => answer.Question));
        Assert.Contains("\"assistant_id\":1", chatwoot.Server.Requests[0].Body);
        Assert.Contains("\"status\":\"pending\"", chatwoot.Server.Requests[0].Body);
        Assert.Equal("POST /api/v1/accounts/1/captain/assistant_responses", chatwoot.Received()[0]);
    }

    [Fact]
    public async Task An_unknown_assistant_is_refused_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootCaptainResponse Why? -Answer So -Assistant 99999");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("Assistant must exist", result.Error.Exception.Message);
        Assert.Equal("Why?", result.Error.TargetObject);
    }

    [Theory]
    [InlineData("New-ChatwootCaptainResponse Why? -Answer '' -Assistant 1", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootCaptainResponse Why? -Answer So -Assistant 1 -Status Maybe", "CannotConvertArgument")]
    [InlineData("New-ChatwootCaptainResponse Why? -Answer So -Assistant nobody", "ChatwootNotFound")]
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
        chatwoot.Run("New-ChatwootCaptainResponse Why? -Answer So -Assistant 1 -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
