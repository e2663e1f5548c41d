using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class SlaTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/sla_policies", "Get-ChatwootSlaPolicy") { Answer = "payload" },
        new("GET A/sla_policies/{id}", "Get-ChatwootSlaPolicy") { Parameters = "Id={id}", Answer = "payload" },
        new("POST A/sla_policies", "New-ChatwootSlaPolicy") { Root = "sla_policy", Answer = "payload" },
        new("PATCH A/sla_policies/{id}", "Set-ChatwootSlaPolicy") { Parameters = "Id={id}", Root = "sla_policy", Answer = "payload" },
        new("DELETE A/sla_policies/{id}", "Remove-ChatwootSlaPolicy") { Parameters = "Id={id}", Answer = "-" },
        new("GET A/applied_slas", "Get-ChatwootAppliedSla") { Answer = "payload", PageSize = 25 },
        new("GET A/applied_slas/metrics", "Get-ChatwootAppliedSla") { Parameters = "Metric" },
        // Rows of a CSV file become objects.
        new("GET A/applied_slas/download", "Get-ChatwootAppliedSla") { Parameters = "Csv", Answer = "-" },
    ];
}
