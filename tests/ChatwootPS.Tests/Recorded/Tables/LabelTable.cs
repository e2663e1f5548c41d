using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class LabelTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/labels", "Get-ChatwootLabel") { Answer = "payload" },
        new("GET A/labels/{id}", "Get-ChatwootLabel") { Parameters = "Id={id}" },
        // The titles come as labels.
        new("GET A/contacts/{id}/labels", "Get-ChatwootLabel") { Parameters = "Contact={id}", Answer = "-" },
        new("GET A/conversations/{conversation_id}/labels", "Get-ChatwootLabel") { Parameters = "Conversation={conversation_id}", Answer = "-" },
        new("POST A/labels", "New-ChatwootLabel") { Root = "label" },
        new("PATCH A/labels/{id}", "Set-ChatwootLabel") { Parameters = "Id={id}", Root = "label" },
        new("DELETE A/labels/{id}", "Remove-ChatwootLabel") { Parameters = "Id={id}", Answer = "-" },
    ];
}
