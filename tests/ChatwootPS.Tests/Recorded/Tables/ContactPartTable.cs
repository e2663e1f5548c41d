using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

/// <summary>What hangs on contacts: notes, places in inboxes, labels.</summary>
internal static class ContactPartTable
{
    private const string Notes = "A/contacts/{contact_id}/notes";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new($"GET {Notes}", "Get-ChatwootContactNote") { Parameters = "Contact={contact_id}" },
        new($"GET {Notes}/{{id}}", "Get-ChatwootContactNote") { Parameters = "Contact={contact_id} Id={id}" },
        new($"POST {Notes}", "New-ChatwootContactNote") { Parameters = "Contact={contact_id}", Root = "note" },
        new($"PATCH {Notes}/{{id}}", "Set-ChatwootContactNote") { Parameters = "Contact={contact_id} Id={id}", Root = "note" },
        new($"DELETE {Notes}/{{id}}", "Remove-ChatwootContactNote") { Parameters = "Contact={contact_id} Id={id}", Answer = "-" },
        new("GET A/contacts/{id}/contactable_inboxes", "Get-ChatwootContactInbox") { Parameters = "Contact={id}", Answer = "payload" },
        new("POST A/contact_inboxes/filter", "Get-ChatwootContactInbox") { Renames = "inbox_id=Inbox" },
        new("POST A/contacts/{id}/contact_inboxes", "New-ChatwootContactInbox") { Parameters = "Contact={id}", Renames = "inbox_id=Inbox" },
        new("POST A/bulk_actions", "Add-ChatwootContactLabel") { When = exchange => IsOfContacts(exchange) && exchange.Body?["labels"]?["add"] is not null, Renames = "type=Wait ids=Contact", Adjust = Label },
        new("POST A/bulk_actions", "Remove-ChatwootContactLabel") { When = exchange => IsOfContacts(exchange) && exchange.Body?["labels"]?["remove"] is not null, Renames = "type=Wait ids=Contact", Adjust = Label },
        new("POST A/bulk_actions", "Remove-ChatwootContact") { When = exchange => IsOfContacts(exchange) && exchange.Body?["action_name"] is not null, Renames = "type=PassThru ids=Id action_name=Bulk", Adjust = Remove },
    ];

    private static bool IsOfContacts(Exchange exchange) => (exchange.Body?["type"] as JsonValue)?.ToString() == "Contact";

    private static void Label(Exchange exchange, Dictionary<string, object?> parameters)
    {
        parameters["Wait"] = Invocation.Drop;
        parameters["Label"] = exchange.Body!["labels"]!.AsObject().Single().Value!.AsArray().Select(title => (string?)title).ToArray();
        parameters["Contact"] = Known(parameters["Contact"]);
    }

    private static void Remove(Exchange exchange, Dictionary<string, object?> parameters)
    {
        parameters["PassThru"] = Invocation.Drop;
        parameters["Bulk"] = true;
        parameters["Id"] = Known(parameters["Id"]);
    }

    /// <summary>Bare numbers would be looked up.</summary>
    private static Contact[] Known(object? ids) => ((object[])ids!).Select(id => new Contact { Id = Convert.ToInt64(id) }).ToArray();
}
