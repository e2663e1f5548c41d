using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class SyncChatwootCaptainDocumentCommandTests
{
    [Fact]
    public async Task Refuses_what_is_still_being_read_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainDocument https://docs.example.com/one -Assistant Helper -Name One").Succeed();

        ScriptResult result = chatwoot.Run("1, 99999 | Sync-ChatwootCaptainDocument");

        Assert.Equal(2, result.Errors.Count);
        Assert.Contains("Sync is only available for processed documents", result.Errors[0].Exception.Message);
        Assert.Equal(1L, result.Errors[0].TargetObject);
        Assert.StartsWith("ChatwootNotFound", result.Errors[1].FullyQualifiedErrorId);
    }

    [Fact]
    public async Task Has_a_page_read_anew()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CaptainDocument synced = Assert.Single(chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainDocument https://docs.example.com/one -Assistant Helper -Name One -Wait | Sync-ChatwootCaptainDocument -PassThru").Succeed<CaptainDocument>());

        Assert.Equal("syncing", synced.SyncStatus);
        Assert.Contains("POST /api/v1/accounts/1/captain/documents/1/sync", chatwoot.Received());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Sync-ChatwootCaptainDocument 1 -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
