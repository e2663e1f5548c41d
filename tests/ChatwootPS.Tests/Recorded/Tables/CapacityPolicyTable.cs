using System;
using System.Collections;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class CapacityPolicyTable
{
    private const string One = "A/agent_capacity_policies/{agent_capacity_policy_id}";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/agent_capacity_policies", "Get-ChatwootCapacityPolicy"),
        new("GET A/agent_capacity_policies/{id}", "Get-ChatwootCapacityPolicy") { Parameters = "Id={id}" },
        new("POST A/agent_capacity_policies", "New-ChatwootCapacityPolicy") { Root = "agent_capacity_policy", Renames = "exclusion_rules=-", Adjust = Rules },
        new("PATCH A/agent_capacity_policies/{id}", "Set-ChatwootCapacityPolicy") { Parameters = "Id={id}", Root = "agent_capacity_policy", Renames = "exclusion_rules=-", Adjust = Rules },
        new("DELETE A/agent_capacity_policies/{id}", "Remove-ChatwootCapacityPolicy") { Parameters = "Id={id}", Answer = "-" },
        // The agents are a property of the policy that comes out.
        new($"GET {One}/users", "Get-ChatwootCapacityPolicy") { Parameters = "Id={agent_capacity_policy_id} IncludeUser", Answer = "-" },
        // The policy is read anew afterwards.
        new($"POST {One}/users", "Set-ChatwootCapacityPolicy") { Parameters = "Id={agent_capacity_policy_id}", Renames = "user_id=AddUser", Answer = "-" },
        new($"DELETE {One}/users/{{id}}", "Set-ChatwootCapacityPolicy") { Parameters = "Id={agent_capacity_policy_id} RemoveUser={id}", Answer = "-" },
        new($"POST {One}/inbox_limits", "Set-ChatwootCapacityPolicy") { Parameters = "Id={agent_capacity_policy_id}", Renames = "inbox_id=- conversation_limit=-", Answer = "-", Adjust = Limit },
        new($"PATCH {One}/inbox_limits/{{id}}", "Set-ChatwootCapacityPolicy") { Parameters = "Id={agent_capacity_policy_id}", Renames = "conversation_limit=-", Answer = "-", Adjust = Limit },
        new($"DELETE {One}/inbox_limits/{{id}}", "Set-ChatwootCapacityPolicy") { Parameters = "Id={agent_capacity_policy_id} RemoveInboxLimit=1", Answer = "-" },
    ];

    private static void Rules(Exchange exchange, Dictionary<string, object?> parameters)
    {
        if ((exchange.Body?["agent_capacity_policy"] as JsonObject)?["exclusion_rules"] is not JsonObject rules)
            return;
        if (rules["excluded_labels"] is { } labels)
            parameters["ExcludedLabel"] = Invocation.Plain(labels);
        if (rules["exclude_older_than_hours"] is { } hours)
            parameters["ExcludeOlderThan"] = TimeSpan.FromHours((double)hours);
    }

    /// <summary>All limits that were recorded are those of inbox 1.</summary>
    private static void Limit(Exchange exchange, Dictionary<string, object?> parameters) =>
        parameters["InboxLimit"] = new Hashtable { [(long?)exchange.Body?["inbox_id"] ?? 1] = Invocation.Plain(exchange.Body?["conversation_limit"]) };
}
