using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class AgentTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/agents", "Get-ChatwootAgent"),
        new("GET A/assignable_agents", "Get-ChatwootAgent") { Renames = "inbox_ids=AssignableTo", Answer = "payload" },
        new("GET A/inboxes/{id}/assignable_agents", "Get-ChatwootAgent") { Parameters = "AssignableTo={id}", Answer = "payload" },
        new("POST A/agents", "New-ChatwootAgent") { Root = "agent" },
        // The answer is empty; what comes out is read from the list.
        new("POST A/agents/bulk_create", "New-ChatwootAgent") { Renames = "emails=Email", Answer = "-" },
        new("PATCH A/agents/{id}", "Set-ChatwootAgent") { Parameters = "Id={id}", Root = "agent" },
        new("DELETE A/agents/{id}", "Remove-ChatwootAgent") { Parameters = "Id={id}", Answer = "-" },
    ];
}
