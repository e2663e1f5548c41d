using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class IntegrationTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/integrations/apps", "Get-ChatwootIntegration") { Answer = "payload" },
        new("GET A/integrations/apps/{id}", "Get-ChatwootIntegration") { Parameters = "Id={id}" },
        new("POST A/integrations/hooks", "New-ChatwootIntegrationHook") { Root = "hook" },
        new("PATCH A/integrations/hooks/{hook_id}", "Set-ChatwootIntegrationHook") { Parameters = "Id={hook_id}", Root = "hook" },
        new("DELETE A/integrations/hooks/{hook_id}", "Remove-ChatwootIntegrationHook") { Parameters = "Id={hook_id}", Answer = "-" },
    ];
}
