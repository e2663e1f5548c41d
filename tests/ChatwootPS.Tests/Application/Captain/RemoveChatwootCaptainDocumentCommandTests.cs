using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class RemoveChatwootCaptainDocumentCommandTests
{
    [Fact]
    public async Task Removes_by_id_and_by_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainDocument https://docs.example.com/one -Assistant Helper -Name One; New-ChatwootCaptainDocument https://docs.example.com/two -Assistant Helper -Name Two").Succeed();

        Assert.Equal("One", Assert.Single(chatwoot.Run("Remove-ChatwootCaptainDocument 1 -Force -PassThru").Succeed<CaptainDocument>()).Name);
        ScriptResult result = chatwoot.Run("99999 | Remove-ChatwootCaptainDocument -Force; Get-ChatwootCaptainDocument -Search two | Remove-ChatwootCaptainDocument -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Empty(chatwoot.Run("Get-ChatwootCaptainDocument").Output);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Remove-ChatwootCaptainDocument 1 -Force -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
