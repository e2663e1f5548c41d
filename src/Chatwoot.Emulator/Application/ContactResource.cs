using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Filters;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>Reading contacts: the four lists and one contact.</summary>
internal static class ContactResource
{
    public const string Path = "/api/v1/accounts/{account_id}/contacts";
    private const int PageSize = 15;

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/search", Search);
        routes.Get(Path + "/active", Active);
        routes.Post(Path + "/filter", Filtered);
        routes.Get(Path + "/{id}", Show);
    }

    public static Contact Find(Call call, string segment = "id") => call.Account.Contacts.Find(call.Id(segment)) ?? throw Refusal.NotFound();

    /// <summary>Absent and empty mean yes, anything but "true" means no.</summary>
    public static bool WithInboxes(Call call) => Fields.AsText(call.Params["include_contact_inboxes"]) is null or "" or "true" or "t";

    private static Answer List(Call call)
    {
        var keys = ContactOrder.Read(call);
        var titles = Titles(call.Params["labels"]);
        IReadOnlyList<Contact> contacts = call.Account.Contacts.Sorted(string.Join(',', keys), rows => ContactOrder.Apply(rows, keys));
        if (titles.Count > 0)
        {
            contacts = contacts.Where(contact => contact.Labels.Any(titles.Contains)).ToArray();
        }

        return Page(call, contacts);
    }

    /// <summary>Those connected over a web socket.</summary>
    private static Answer Active(Call call)
    {
        var keys = ContactOrder.Read(call);
        return Page(call, [.. ContactOrder.Apply(call.Account.Contacts.Where(contact => contact.IsPresent(call.Now)), keys)]);
    }

    private static Answer Filtered(Call call)
    {
        var keys = ContactOrder.Read(call);
        var matches = Filter.Compile(call, ContactFilter.Schema);
        var contacts = call.Account.Contacts.Sorted(string.Join(',', keys), rows => ContactOrder.Apply(rows, keys));
        return Page(call, contacts.Where(matches).ToArray());
    }

    private static Answer Search(Call call)
    {
        var text = Fields.AsText(call.Params["q"])?.Trim() ?? "";
        if (text.Length == 0)
        {
            var echo = call.Params["page"]?.DeepClone() ?? 1;
            var nothing = new JsonObject { ["count"] = null, ["current_page"] = echo, ["has_more"] = null };
            return Answer.Ok(new JsonObject { ["meta"] = nothing, ["payload"] = new JsonArray() });
        }

        if (call.Params.ContainsKey("page") && (JsonText.LeadingNumber(Fields.AsText(call.Params["page"]) ?? "") ?? 0) < 1)
        {
            throw Refusal.Crash();
        }

        var keys = ContactOrder.Read(call);
        var (page, current) = call.Page(PageSize);
        var insensitive = LikePattern.Create(text, ignoreCase: true);
        var sensitive = LikePattern.Create(text, ignoreCase: false);
        var matches = call.Account.Contacts.Where(contact =>
            insensitive.Matches(contact.Name) || insensitive.Matches(contact.Email) || insensitive.Matches(contact.PhoneNumber) || sensitive.Matches(contact.Identifier));

        var found = ContactOrder.Apply(matches, keys).Skip((page - 1) * PageSize).Take(PageSize + 1).ToArray();
        var shown = found.Take(PageSize).ToArray();
        var meta = new JsonObject { ["count"] = shown.Length, ["current_page"] = current, ["has_more"] = found.Length > PageSize };
        return Answer.Ok(new JsonObject { ["meta"] = meta, ["payload"] = Render(call, shown) });
    }

    private static Answer Show(Call call) =>
        Answer.Ok(new JsonObject { ["payload"] = call.Contact(Find(call), WithInboxes(call)) });

    private static Answer Page(Call call, IReadOnlyList<Contact> contacts)
    {
        var (page, current) = call.Page(PageSize);
        var meta = new JsonObject { ["count"] = contacts.Count, ["current_page"] = current };
        return Answer.Ok(new JsonObject { ["meta"] = meta, ["payload"] = Render(call, Call.PageOf(contacts, page, PageSize)) });
    }

    private static JsonArray Render(Call call, IEnumerable<Contact> contacts)
    {
        var withInboxes = WithInboxes(call);
        var payload = new JsonArray();
        foreach (var contact in contacts)
        {
            payload.Add(call.Contact(contact, withInboxes));
        }

        return payload;
    }

    /// <summary>Label titles of a query: a list, or a text with commas.</summary>
    public static HashSet<string> Titles(JsonNode? node)
    {
        var texts = node is JsonArray list ? list.Select(Fields.AsText) : [Fields.AsText(node)];
        return texts.OfType<string>()
            .SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
    }
}
