using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S9. WhatsApp template to a list, validated and paced.</summary>
public sealed class S09WhatsAppTemplateTests
{
    private const string WhatsApp = """
        {"id":1,"name":"WhatsApp","channel_type":"Channel::Whatsapp","message_templates":[
          {"id":"77","name":"order_ready","language":"en","status":"APPROVED","category":"UTILITY","components":[{"type":"BODY","text":"Hello {{1}}"}]},
          {"id":"78","name":"order_ready","language":"es","status":"APPROVED","category":"UTILITY","components":[{"type":"BODY","text":"Hola {{1}}, su pedido {{2}} está listo."}]}]}
        """;

    // The emulator has no WhatsApp; the cmdlet that reads templates is told by its noun where it is not there yet.
    private const string Template = """
        if (-not (Get-Command Get-ChatwootMessageTemplate -ErrorAction Ignore)) {
          function Get-ChatwootMessageTemplate($Inbox, $Name, $Language, [switch] $Refresh) { $template }
        }
        $tpl = Get-ChatwootMessageTemplate -Inbox WhatsApp -Name order_ready -Language es -Refresh
        """;

    [Fact]
    public async Task Everybody_on_the_list_gets_the_template()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run($$"""
            {{Template}}
            Import-Csv orders.csv | ForEach-Object {
              Sync-ChatwootContact -PhoneNumber $_.Phone -Name $_.Name -PassThru |
                New-ChatwootConversation -Inbox WhatsApp |
                Send-ChatwootMessage -Template $tpl -TemplateParameter @{ 1 = $_.Name; 2 = $_.OrderNo }
            }
            """);

        Assert.Equal(["Hola Ana, su pedido A-17 está listo.", "Hola Bo, su pedido A-18 está listo."], result.Succeed<Message>().Select(message => message.Content));
        var sent = chatwoot.Server.Requests.Where(request => request.Path.EndsWith("/messages", System.StringComparison.Ordinal)).ToList();
        Assert.Equal(2, sent.Count);
        Assert.All(sent, request => Assert.Contains("\"name\":\"order_ready\",\"category\":\"UTILITY\",\"language\":\"es\"", request.Body));
        Assert.Equal(["+34600000001", "+34600000002"], chatwoot.Run("Get-ChatwootContact +34600000001, +34600000002").Succeed<Contact>().Select(contact => contact.PhoneNumber));
    }

    [Fact]
    public async Task A_wrong_number_of_parameters_fails_before_the_first_request()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        chatwoot.Run(Template).Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("""
            Import-Csv orders.csv | ForEach-Object {
              Sync-ChatwootContact -PhoneNumber $_.Phone -Name $_.Name -PassThru |
                New-ChatwootConversation -Inbox WhatsApp |
                Send-ChatwootMessage -Template $tpl -TemplateParameter @{ 1 = $_.Name }
            }
            """);

        Assert.NotEmpty(result.Errors);
        Assert.All(result.Errors, error => Assert.Contains("2 is missing", error.Exception.Message));
        Assert.Empty(result.Output);
        Assert.Empty(chatwoot.Server.Requests);
    }

    private static async Task<ChatwootHost> StartAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        string folder = Directory.CreateTempSubdirectory("chatwoot-orders").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "orders.csv"), "Name,Phone,OrderNo\nAna,+34600000001,A-17\nBo,+34600000002,A-18\n", TestContext.Current.CancellationToken);
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = "/api/v1/accounts/*/inboxes", Status = 200, ContentType = "application/json", Body = $$"""{"payload":[{{WhatsApp}}]}""" });
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = "/api/v1/accounts/*/inboxes/1", Status = 200, ContentType = "application/json", Body = WhatsApp });
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Path = "/api/v1/accounts/*/inboxes/1/sync_templates", Status = 200, ContentType = "application/json", Body = """{"message":"Template sync initiated successfully"}""" });
        var template = new MessageTemplate
        {
            Name = "order_ready",
            Language = "es",
            Status = "APPROVED",
            Category = "UTILITY",
            InboxId = 1,
            Components = [new() { ["type"] = "BODY", ["text"] = "Hola {{1}}, su pedido {{2}} está listo." }],
        };
        chatwoot.Run("Set-Location $folder", ("folder", folder), ("template", template)).Succeed();
        return chatwoot;
    }
}
