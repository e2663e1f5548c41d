using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class NewChatwootCaptainScenarioCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_below_its_assistant()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CaptainScenario made = Assert.Single(chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainScenario Refund -Assistant Helper -Description 'When x' -Instruction 'Use [Note](tool://add_private_note)' -Enabled $true").Succeed<CaptainScenario>());

        Assert.Equal(["add_private_note"], made.Tools);
        var sent = chatwoot.Server.Requests.Last();
        Assert.Equal("POST /api/v1/accounts/1/captain/assistants/1/scenarios", $"{sent.Method} {sent.Path}");
        Assert.Contains("\"enabled\":true", sent.Body);
    }

    [Fact]
    public async Task An_unknown_tool_is_refused_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainScenario x -Assistant Helper -Description y -Instruction 'Use [It](tool://no_such_tool)'");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("no_such_tool", result.Error.Exception.Message);
        Assert.Equal("x", result.Error.TargetObject);
    }

    [Theory]
    [InlineData("New-ChatwootCaptainScenario x -Assistant nobody -Description y -Instruction z", "ChatwootNotFound")]
    [InlineData("New-ChatwootCaptainScenario x -Assistant 1 -Description y -Instruction ''", "ParameterArgumentValidationError")]
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

        chatwoot.Run("New-ChatwootCaptainScenario x -Assistant 1 -Description y -Instruction z -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
