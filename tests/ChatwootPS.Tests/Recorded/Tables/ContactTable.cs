using System.Collections;
using System.Collections.Generic;
using System.IO;
using ChatwootPS.Tests.Application.Contacts;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class ContactTable
{
    private const string One = "A/contacts/{id}";
    private const string AlsoSends = "sort include_contact_inboxes";
    private const string ListFields = "labels=Label q=Search payload=Filter include_contact_inboxes=IncludeContactInbox";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/contacts", "Get-ChatwootContact") { Answer = "payload", PageSize = 15, Renames = ListFields, AlsoSends = AlsoSends, Extends = "sort", Adjust = List },
        new("GET A/contacts/active", "Get-ChatwootContact") { Parameters = "Active=true", Answer = "payload", AlsoSends = AlsoSends, Extends = "sort", Adjust = List },
        new("GET A/contacts/search", "Get-ChatwootContact") { Answer = "payload", PageSize = 15, Renames = ListFields, AlsoSends = AlsoSends, Extends = "sort", Adjust = List },
        new("POST A/contacts/filter", "Get-ChatwootContact") { Answer = "payload", PageSize = 15, Renames = ListFields, AlsoSends = AlsoSends, Extends = "sort", Adjust = List },
        new($"GET {One}", "Get-ChatwootContact") { Parameters = "Id={id}", Answer = "payload" },
        new("POST A/contacts", "New-ChatwootContact") { Answer = "payload.contact", Renames = "inbox_id=Inbox custom_attributes[plan]=CustomAttribute", Adjust = Create },
        new($"PUT {One}", "Set-ChatwootContact") { Parameters = "Id={id}", Answer = "payload", Adjust = (_, parameters) => Picture(parameters) },
        new($"POST {One}/destroy_custom_attributes", "Set-ChatwootContact") { Parameters = "Id={id}", Renames = "custom_attributes=RemoveCustomAttribute", Answer = "payload" },
        // These answer with their part only; -PassThru reads the contact anew.
        new($"POST {One}/labels", "Set-ChatwootContact") { Parameters = "Id={id}", Answer = "-", Adjust = Silently },
        new($"DELETE {One}/avatar", "Set-ChatwootContact") { Parameters = "Id={id} RemoveAvatar=true", Answer = "-", Adjust = Silently },
        new($"DELETE {One}", "Remove-ChatwootContact") { Parameters = "Id={id}", Answer = "-" },
        new("GET A/contacts/{contact_id}/attachments", "Get-ChatwootContactAttachment") { Parameters = "Contact={contact_id}", Answer = "payload", PageSize = 100 },
        new("POST A/actions/contact_merge", "Merge-ChatwootContact") { Parameters = "Force=true", Renames = "base_contact_id=Base mergee_contact_id=Mergee" },
    ];

    /// <summary>The recorded file was not kept, and a picture is looked at.</summary>
    public static void Picture(Dictionary<string, object?> parameters)
    {
        if (parameters.TryGetValue("Avatar", out object? file) && file is string path && Path.GetExtension(path) == ".png")
            File.WriteAllBytes(path, TemporaryPicture.Png);
    }

    private static void Silently(Exchange exchange, Dictionary<string, object?> parameters) => parameters["PassThru"] = Invocation.Drop;

    private static void Create(Exchange exchange, Dictionary<string, object?> parameters)
    {
        Picture(parameters);
        // A form names each attribute.
        if (exchange.Multipart is not null && parameters.TryGetValue("CustomAttribute", out object? plan))
            parameters["CustomAttribute"] = new Hashtable { ["plan"] = plan };
    }

    private static void List(Exchange exchange, Dictionary<string, object?> parameters)
    {
        parameters["IncludeContactInbox"] = (string?)exchange.Query["include_contact_inboxes"] != "false";
        // One page was recorded, whose end nothing tells.
        parameters.TryAdd("First", 15UL);
        if (parameters.TryGetValue("Sort", out object? sort) && sort is string key && key.StartsWith('-'))
        {
            parameters["Sort"] = key[1..];
            parameters["Descending"] = true;
        }
    }
}
