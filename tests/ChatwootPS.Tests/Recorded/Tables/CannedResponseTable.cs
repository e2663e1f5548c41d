using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class CannedResponseTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/canned_responses", "Get-ChatwootCannedResponse"),
        new("POST A/canned_responses", "New-ChatwootCannedResponse") { Root = "canned_response" },
        new("PATCH A/canned_responses/{id}", "Set-ChatwootCannedResponse") { Parameters = "Id={id}", Root = "canned_response" },
        new("DELETE A/canned_responses/{id}", "Remove-ChatwootCannedResponse") { Parameters = "Id={id}", Answer = "-" },
    ];
}
