using System.Collections.Generic;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class CustomFilterTable
{
    private const string Numbers = "filter_type=conversation,contact,report";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        // Without a type the server lists filters of conversations.
        new("GET A/custom_filters", "Get-ChatwootCustomFilter") { Adjust = Conversations, AlsoSends = "filter_type" },
        new("GET A/custom_filters/{custom_filter_id}", "Get-ChatwootCustomFilter") { Parameters = "Id={custom_filter_id}" },
        new("POST A/custom_filters", "New-ChatwootCustomFilter") { Root = "custom_filter", Numbers = Numbers },
        new("PATCH A/custom_filters/{custom_filter_id}", "Set-ChatwootCustomFilter") { Parameters = "Id={custom_filter_id}", Root = "custom_filter", Numbers = Numbers },
        new("DELETE A/custom_filters/{custom_filter_id}", "Remove-ChatwootCustomFilter") { Parameters = "Id={custom_filter_id}", Answer = "-" },
    ];

    private static void Conversations(Exchange exchange, Dictionary<string, object?> parameters) => parameters.TryAdd("FilterType", "Conversation");
}
