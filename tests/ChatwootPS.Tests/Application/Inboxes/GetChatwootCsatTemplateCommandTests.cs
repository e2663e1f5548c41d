using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Inboxes;

public class GetChatwootCsatTemplateCommandTests
{
    [Fact]
    public async Task Tells_whether_there_is_one_and_goes_on_after_a_refusal()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long id = WhatsAppInbox.Make(chatwoot);

        ScriptResult result = chatwoot.Run("$server.InboxId, $id | Get-ChatwootCsatTemplate", ("id", id));

        Assert.Contains("WhatsApp", result.Error.ToString());
        Assert.Equal(chatwoot.Server.InboxId, result.Error.TargetObject);
        Assert.False(((CsatTemplate)Assert.Single(result.Output).BaseObject).TemplateExists);

        chatwoot.Run("Set-ChatwootCsatTemplate $id -Message 'How was it?'", ("id", id)).Succeed();
        CsatTemplate template = Assert.Single(chatwoot.Run("Get-ChatwootInbox WhatsApp | Get-ChatwootCsatTemplate").Succeed<CsatTemplate>());
        Assert.Equal((true, "PENDING", id), (template.TemplateExists, template.Status, template.InboxId));
        Assert.NotEqual("no template", template.ToString());
    }
}
