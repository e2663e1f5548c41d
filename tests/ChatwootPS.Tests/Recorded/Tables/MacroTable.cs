using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class MacroTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/macros", "Get-ChatwootMacro") { Answer = "payload" },
        new("GET A/macros/{id}", "Get-ChatwootMacro") { Parameters = "Id={id}", Answer = "payload" },
        new("POST A/macros", "New-ChatwootMacro") { Answer = "payload", Adjust = (_, parameters) => RuleObjects.Put(parameters) },
        new("PATCH A/macros/{id}", "Set-ChatwootMacro") { Parameters = "Id={id}", Answer = "payload" },
        new("DELETE A/macros/{id}", "Remove-ChatwootMacro") { Parameters = "Id={id}", Answer = "-" },
        new("POST A/macros/{id}/execute", "Invoke-ChatwootMacro") { Parameters = "Id={id}", Renames = "conversation_ids=Conversation", Answer = "-" },
    ];
}
