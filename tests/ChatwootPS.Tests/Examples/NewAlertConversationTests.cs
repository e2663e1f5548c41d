using System.Collections;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Examples;

public sealed class NewAlertConversationTests
{
    private const string Runbook = "New-AlertConversation";

    [Fact]
    public async Task An_alert_is_one_conversation_from_its_beginning_to_its_end()
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();

        Assert.Equal("Ignored", Action(account, "Resolved"));
        Assert.Equal("Opened", Action(account, "Fired"));
        Assert.Equal("Noted", Action(account, "Fired"));
        Assert.Equal("Resolved", Action(account, "Resolved"));
        Assert.Equal("Opened", Action(account, "Fired", asText: true));

        account.Chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken; $rule = Get-ChatwootContact -Identifier 'azure-alert:cpu-high'").Succeed();
        Conversation open = Assert.Single(account.Chatwoot.Run("Get-ChatwootConversation -Contact $rule -Status Open").Succeed<Conversation>());
        Assert.Equal(ConversationPriority.High, open.Priority);
        Assert.Single(account.Chatwoot.Run("Get-ChatwootConversation -Contact $rule -Status Resolved").Succeed<Conversation>());
        Assert.Empty(account.Chatwoot.Shell.Said);
    }

    [Theory]
    [InlineData("", "was not started by a webhook")]
    [InlineData("{\"other\": true}", "no alert in the common alert schema")]
    [InlineData("{\"data\": {\"essentials\": {\"alertRule\": \"x\", \"monitorCondition\": \"Burning\"}}}", "'Burning'")]
    public async Task What_is_no_alert_changes_nothing(string body, string complaint)
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();

        ScriptResult job = account.Do(Runbook, new Hashtable { ["WebhookData"] = Data(body), ["Inbox"] = "Support API" });

        Assert.Contains(complaint, job.Thrown!.Message);
        Assert.Empty(account.Chatwoot.Server.Requests);
    }

    private static string? Action(AutomationAccount account, string condition, bool asText = false)
    {
        string body = """{"schemaId": "azureMonitorCommonAlertSchema", "data": {"essentials": {"alertRule": "cpu-high", "severity": "Sev1", "monitorCondition": "CONDITION", "firedDateTime": "2026-11-23T09:00:00Z", "description": "CPU over 90 %"}}}""".Replace("CONDITION", condition, System.StringComparison.Ordinal);
        object data = asText ? System.Text.Json.JsonSerializer.Serialize(new { WebhookName = "alerts", RequestBody = body }) : Data(body);
        ScriptResult job = account.Do(Runbook, new Hashtable { ["WebhookData"] = data, ["Inbox"] = "Support API" });
        job.Succeed();
        return Assert.Single(job.Output).Properties["Action"].Value?.ToString();
    }

    private static PSObject Data(string body)
    {
        var data = new PSObject();
        data.Properties.Add(new PSNoteProperty("WebhookName", "alerts"));
        data.Properties.Add(new PSNoteProperty("RequestBody", body));
        return data;
    }
}
