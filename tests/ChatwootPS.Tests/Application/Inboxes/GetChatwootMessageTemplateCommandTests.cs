using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Inboxes;

public class GetChatwootMessageTemplateCommandTests
{
    [Fact]
    public async Task Refreshing_waits_until_the_templates_are_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long id = WhatsAppInbox.Make(chatwoot);
        Assert.Empty(chatwoot.Run("Get-ChatwootMessageTemplate $id", ("id", id)).Succeed<MessageTemplate>());

        MessageTemplate template = Assert.Single(chatwoot.Run("Get-ChatwootMessageTemplate WhatsApp -Name order_ready -Language es -Refresh").Succeed<MessageTemplate>());

        Assert.Equal(("order_ready", "es", "APPROVED", id), (template.Name, template.Language, template.Status, template.InboxId));
        Assert.Equal(["1", "2"], template.ParameterNames);
        Assert.Contains($"POST /api/v1/accounts/1/inboxes/{id}/sync_templates", chatwoot.Received());

        chatwoot.Server.ClearRequests();
        var others = chatwoot.Run("Get-ChatwootInbox WhatsApp | Get-ChatwootMessageTemplate -Name order*, SALE").Succeed<MessageTemplate>();
        Assert.Equal(["order_ready", "order_ready", "sale"], others.Select(other => other.Name));
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_name_nobody_knows_is_an_error_that_tells_what_there_is()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        WhatsAppInbox.Make(chatwoot);
        chatwoot.Run("Get-ChatwootMessageTemplate WhatsApp -Refresh").Succeed();

        ScriptResult result = chatwoot.Run("Get-ChatwootMessageTemplate WhatsApp -Name sale, order_ready -Language es");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Contains("'sale' in es", result.Error.ToString());
        Assert.Contains("sale (en)", result.Error.ErrorDetails.RecommendedAction);
        Assert.Single(result.Output);
    }

    [Fact]
    public async Task Other_channels_have_none_and_cannot_be_refreshed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootMessageTemplate $server.InboxId; Get-ChatwootMessageTemplate $server.InboxId -Refresh");

        Assert.Empty(result.Output);
        Assert.Contains("only available for WhatsApp", result.Error.ToString());
        Assert.Equal(chatwoot.Server.InboxId, result.Error.TargetObject);
    }
}
