using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Inboxes;

public class TestChatwootInboxCommandTests
{
    [Fact]
    public async Task Tells_how_the_number_is_doing_and_what_the_server_says_of_other_channels()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long id = WhatsAppInbox.Make(chatwoot);

        ScriptResult result = chatwoot.Run("$server.InboxId, 'WhatsApp' | Test-ChatwootInbox");

        var health = (InboxHealth)Assert.Single(result.Output).BaseObject;
        Assert.Equal((id, "17", "GREEN", "+34911110001"), (health.InboxId, health.Id, health.QualityRating, health.DisplayPhoneNumber));
        Assert.Contains("WhatsApp Cloud", result.Error.ToString());
        Assert.Equal(chatwoot.Server.InboxId, result.Error.TargetObject);
        Assert.Contains($"GET /api/v1/accounts/1/inboxes/{id}/health", chatwoot.Received());
    }

    [Fact]
    public void A_webhook_is_registered_where_events_go_where_they_should()
    {
        var health = new InboxHealth { ExpectedWebhookUrl = "https://a/webhooks" };
        Assert.Null(health.IsWebhookRegistered);

        health.WebhookConfiguration = new() { ["application"] = "https://b/webhooks" };
        Assert.False(health.IsWebhookRegistered);

        health.WebhookConfiguration["phone_number"] = "https://a/webhooks";
        Assert.True(health.IsWebhookRegistered);
    }
}
