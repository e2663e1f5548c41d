using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class SetChatwootCaptainResponseCommandTests
{
    [Fact]
    public async Task Approves_through_the_pipeline_and_tells_what_is_not_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainResponse 'How long?' -Answer 'Two days' -Assistant Helper -Status Pending; New-ChatwootCaptainResponse 'How much?' -Answer 'Ten' -Assistant Helper -Status Pending").Succeed();
        chatwoot.Server.ClearRequests();

        var changed = chatwoot.Run("Get-ChatwootCaptainResponse -Status Pending | Set-ChatwootCaptainResponse -Status Approved -PassThru").Succeed<CaptainResponse>();
        Assert.Equal(2, changed.Count);
        Assert.All(changed, answer => Assert.Equal(CaptainResponseStatus.Approved, answer.Status));
        Assert.Equal("""{"assistant_response":{"status":"approved"}}""", chatwoot.Server.Requests.Last().Body);

        ScriptResult result = chatwoot.Run("99999, 1 | Set-ChatwootCaptainResponse -Answer Now -PassThru");
        Assert.True(((CaptainResponse)Assert.Single(result.Output).BaseObject).Edited);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Set-ChatwootCaptainResponse 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCaptainResponse 1 -Status Maybe", "CannotConvertArgument")]
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
        chatwoot.Run("Set-ChatwootCaptainResponse 1 -Answer x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
