using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Inboxes;

public class RegisterChatwootInboxWebhookCommandTests
{
    [Fact]
    public async Task Registers_says_nothing_and_goes_on_after_a_refusal()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long id = WhatsAppInbox.Make(chatwoot);

        ScriptResult result = chatwoot.Run("Register-ChatwootInboxWebhook $id -WhatIf; $server.InboxId, $id | Register-ChatwootInboxWebhook", ("id", id));

        Assert.Empty(result.Output);
        Assert.Equal(chatwoot.Server.InboxId, result.Error.TargetObject);
        Assert.Equal([$"POST /api/v1/accounts/1/inboxes/{chatwoot.Server.InboxId}/register_webhook", $"POST /api/v1/accounts/1/inboxes/{id}/register_webhook"], chatwoot.Received());
    }
}
