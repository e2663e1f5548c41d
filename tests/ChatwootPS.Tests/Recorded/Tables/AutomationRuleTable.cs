using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class AutomationRuleTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        // The list has no pages, and -Skip none to leave out.
        new("GET A/automation_rules", "Get-ChatwootAutomationRule") { Answer = "payload", When = exchange => !exchange.Query.ContainsKey("page") },
        new("GET A/automation_rules/{id}", "Get-ChatwootAutomationRule") { Parameters = "Id={id}", Answer = "payload" },
        new("POST A/automation_rules", "New-ChatwootAutomationRule") { Adjust = (_, parameters) => RuleObjects.Put(parameters) },
        new("PATCH A/automation_rules/{id}", "Set-ChatwootAutomationRule") { Parameters = "Id={id}", Answer = "payload" },
        new("DELETE A/automation_rules/{id}", "Remove-ChatwootAutomationRule") { Parameters = "Id={id}", Answer = "-" },
        new("POST A/automation_rules/{automation_rule_id}/clone", "Copy-ChatwootAutomationRule") { Parameters = "Id={automation_rule_id}", Answer = "payload" },
    ];
}
