using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class NewChatwootCopilotThreadCommandTests
{
    [Fact]
    public async Task Asks_about_a_conversation()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CopilotThread made = Assert.Single(chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCopilotThread 'How many?' -Assistant Helper -Conversation 2").Succeed<CopilotThread>());

        Assert.Equal("How many?", made.Title);
        Assert.Equal("Helper", made.Assistant!.Name);
        var sent = chatwoot.Server.Requests.Last();
        Assert.Equal("POST /api/v1/accounts/1/captain/copilot_threads", $"{sent.Method} {sent.Path}");
        Assert.Equal("""{"message":"How many?","assistant_id":1,"conversation_id":2}""", sent.Body);
    }

    [Fact]
    public async Task An_unknown_assistant_is_not_found()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootCopilotThread Why? -Assistant 99999");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("Why?", result.Error.TargetObject);
    }

    [Theory]
    [InlineData("New-ChatwootCopilotThread ('x' * 256) -Assistant 1", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootCopilotThread Why? -Assistant nobody", "ChatwootNotFound")]
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

        chatwoot.Run("New-ChatwootCopilotThread Why? -Assistant 1 -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
