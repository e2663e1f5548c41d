using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class AuditLogTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/audit_logs", "Get-ChatwootAuditLog") 
        {
            Answer = "audit_logs",
            PageSize = 25,
            Adjust = (_, parameters) => parameters["First"] = 25UL,
        },
    ];
}
