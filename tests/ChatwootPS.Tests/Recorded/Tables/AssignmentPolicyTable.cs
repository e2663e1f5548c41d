using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class AssignmentPolicyTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/assignment_policies", "Get-ChatwootAssignmentPolicy"),
        new("GET A/assignment_policies/{id}", "Get-ChatwootAssignmentPolicy") { Parameters = "Id={id}" },
        // The inboxes are a property of the policy that comes out.
        new("GET A/assignment_policies/{assignment_policy_id}/inboxes", "Get-ChatwootAssignmentPolicy") { Parameters = "Id={assignment_policy_id} IncludeInbox", Answer = "-" },
        new("POST A/assignment_policies", "New-ChatwootAssignmentPolicy") { Root = "assignment_policy", Adjust = RecordedDurations.Seconds("FairDistributionWindow") },
        new("PATCH A/assignment_policies/{id}", "Set-ChatwootAssignmentPolicy") { Parameters = "Id={id}", Root = "assignment_policy", Adjust = RecordedDurations.Seconds("FairDistributionWindow") },
        new("DELETE A/assignment_policies/{id}", "Remove-ChatwootAssignmentPolicy") { Parameters = "Id={id}", Answer = "-" },
        new("GET A/inboxes/{inbox_id}/assignment_policy", "Get-ChatwootAssignmentPolicy") { Parameters = "Inbox={inbox_id}" },
        // The policy is read anew afterwards.
        new("POST A/inboxes/{inbox_id}/assignment_policy", "Set-ChatwootAssignmentPolicy") { Parameters = "AddInbox={inbox_id}", Renames = "assignment_policy_id=Id", Answer = "-" },
        new("DELETE A/inboxes/{inbox_id}/assignment_policy", "Set-ChatwootAssignmentPolicy") { Parameters = "Id=1 RemoveInbox={inbox_id}", Answer = "-" },
    ];
}
