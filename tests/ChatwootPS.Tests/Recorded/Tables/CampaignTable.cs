using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class CampaignTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/campaigns", "Get-ChatwootCampaign"),
        new("GET A/inboxes/{id}/campaigns", "Get-ChatwootCampaign") { Parameters = "Inbox={id}" },
        new("GET A/campaigns/{id}", "Get-ChatwootCampaign") { Parameters = "Id={id}" },
        new("POST A/campaigns", "New-ChatwootCampaign") { Root = "campaign", Adjust = (exchange, parameters) => Name(exchange, parameters) },
        new("PATCH A/campaigns/{id}", "Set-ChatwootCampaign") { Parameters = "Id={id}", Root = "campaign" },
        new("DELETE A/campaigns/{id}", "Remove-ChatwootCampaign") { Parameters = "Id={id}", Answer = "-" },
    ];

    /// <summary>Labels are all an audience is made of. The kind of the inbox, which the cmdlet looks at, is told by the answer.</summary>
    private static void Name(Exchange exchange, Dictionary<string, object?> parameters)
    {
        if (exchange.Answer is JsonObject answer && answer["inbox"] is { } inbox)
            parameters["Inbox"] = new Inbox { Id = (long)inbox["id"]!, ChannelType = (string?)inbox["channel_type"] };
        if (parameters.TryGetValue("Audience", out object? audience))
            parameters["Audience"] = ((object[])audience!).Cast<Hashtable>().Select(label => new Label { Id = (long)label["id"]! }).ToArray();
    }
}
