using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class InboxMemberTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/inbox_members/{inbox_id}", "Get-ChatwootInboxMember") { Parameters = "Inbox={inbox_id}", Answer = "payload" },
        new("POST A/inbox_members", "Add-ChatwootInboxMember") { Renames = "user_ids=User", Answer = "payload" },
        new("PATCH A/inbox_members", "Set-ChatwootInboxMember") { Renames = "user_ids=User", Answer = "payload" },
        new("DELETE A/inbox_members", "Remove-ChatwootInboxMember") { Renames = "user_ids=User", Answer = "-" },
    ];
}
