using System.Net;
using System.Security;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Inboxes;

public class ResetChatwootInboxSecretCommandTests
{
    [Fact]
    public async Task Gives_out_the_new_secret()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        SecureString secret = Assert.Single(chatwoot.Run("Reset-ChatwootInboxSecret $server.InboxId -Force").Succeed<SecureString>());
        Inbox inbox = Assert.Single(chatwoot.Run("Get-ChatwootInbox $server.InboxId").Succeed<Inbox>());

        Assert.Equal(new NetworkCredential("", inbox.Secret).Password, new NetworkCredential("", secret).Password);
        Inbox again = Assert.Single(chatwoot.Run("Get-ChatwootInbox $server.InboxId | Reset-ChatwootInboxSecret -Force -PassThru").Succeed<Inbox>());
        Assert.NotEqual(new NetworkCredential("", secret).Password, new NetworkCredential("", again.Secret).Password);
    }

    [Fact]
    public async Task An_inbox_of_another_channel_has_none()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long id = WhatsAppInbox.Make(chatwoot);

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Reset-ChatwootInboxSecret $id -Force", ("id", id)).ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Reset-ChatwootInboxSecret 99999 -Force").ErrorId);

        chatwoot.Server.ClearRequests();
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootInbox WhatsApp | Reset-ChatwootInboxSecret -Force; Reset-ChatwootInboxSecret $server.InboxId -Force -WhatIf").ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
