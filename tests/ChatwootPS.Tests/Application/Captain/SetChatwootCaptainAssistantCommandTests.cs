using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class SetChatwootCaptainAssistantCommandTests
{
    [Fact]
    public async Task Settings_are_merged_because_the_server_replaces_them()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps -Config @{ product_name = 'Shop'; temperature = 0.5 }").Succeed();

        CaptainAssistant changed = Assert.Single(chatwoot.Run("Set-ChatwootCaptainAssistant Helper -Config @{ temperature = 0.2 } -PassThru").Succeed<CaptainAssistant>());

        Assert.Equal("Shop", changed.Config!["product_name"]);
        Assert.Equal(0.2, changed.Config!["temperature"]);
    }

    [Fact]
    public async Task Inboxes_are_added_and_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps").Succeed();
        chatwoot.Server.ClearRequests();

        chatwoot.Run("Set-ChatwootCaptainAssistant 1 -AddInbox 1, 2; Set-ChatwootCaptainAssistant 1 -RemoveInbox 2").Succeed();

        Assert.Equal(["POST /api/v1/accounts/1/captain/assistants/1/inboxes", "POST /api/v1/accounts/1/captain/assistants/1/inboxes", "DELETE /api/v1/accounts/1/captain/assistants/1/inboxes/2"], chatwoot.Received());
        Assert.Equal("""{"inbox":{"inbox_id":1}}""", chatwoot.Server.Requests[0].Body);
        ScriptResult taken = chatwoot.Run("Set-ChatwootCaptainAssistant 1 -AddInbox Website");
        Assert.Equal("ChatwootAlreadyExists", taken.ErrorId);
        Assert.Contains("Inbox has already been taken", taken.Error.Exception.Message);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps").Succeed();

        ScriptResult result = chatwoot.Run("99999, 1 | Set-ChatwootCaptainAssistant -Description New -PassThru");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Set-ChatwootCaptainAssistant 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCaptainAssistant 1 -Config @{ colour = 'red' }", "ChatwootInvalidInput")]
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
        chatwoot.Run("Set-ChatwootCaptainAssistant 1 -Name x -AddInbox 1 -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
