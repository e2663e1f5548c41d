using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class RemoveChatwootCaptainResponseCommandTests
{
    [Fact]
    public async Task Removes_by_id_and_by_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainResponse 'How long?' -Answer 'Two days' -Assistant Helper; New-ChatwootCaptainResponse 'How much?' -Answer 'Ten' -Assistant Helper").Succeed();

        Assert.Equal("How long?", Assert.Single(chatwoot.Run("Remove-ChatwootCaptainResponse 1 -Force -PassThru").Succeed<CaptainResponse>()).Question);
        ScriptResult result = chatwoot.Run("99999 | Remove-ChatwootCaptainResponse -Force; Get-ChatwootCaptainResponse -Search much | Remove-ChatwootCaptainResponse -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Empty(chatwoot.Run("Get-ChatwootCaptainResponse").Output);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Remove-ChatwootCaptainResponse 1 -Force -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
