using System.Collections.Generic;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class SearchTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        // The four kinds come one after the other, where the answer has them side by side.
        new("GET A/search", "Search-Chatwoot") { Renames = "q=Query", Answer = "-" },
        Section("conversations", "Conversation"),
        Section("contacts", "Contact"),
        Section("messages", "Message"),
        Section("articles", "Article"),
    ];

    private static Drive Section(string section, string type) => new("GET A/search/" + section, "Search-Chatwoot")
    {
        Parameters = "Type=" + type,
        Renames = "q=Query inbox_id=Inbox",
        Answer = "payload." + section,
        PageSize = 15,
        Adjust = Agent,
    };

    private static void Agent(Exchange exchange, Dictionary<string, object?> parameters)
    {
        parameters.TryAdd("First", 15UL);
        if (parameters.TryGetValue("From", out object? from) && from is string text)
            parameters["From"] = text.Replace("agent:", "", System.StringComparison.Ordinal);
    }
}
