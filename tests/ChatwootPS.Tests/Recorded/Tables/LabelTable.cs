using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class LabelTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/labels", "Get-ChatwootLabel") { Answer = "payload" },
        // One label is picked from the list: only administrators may ask for it.
        new("POST A/labels", "New-ChatwootLabel") { Root = "label" },
        new("PATCH A/labels/{id}", "Set-ChatwootLabel") { Parameters = "Id={id}", Root = "label" },
        new("DELETE A/labels/{id}", "Remove-ChatwootLabel") { Parameters = "Id={id}", Answer = "-" },
    ];
}
