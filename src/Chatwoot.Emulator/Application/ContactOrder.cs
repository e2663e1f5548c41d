using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>The sort parameter of contacts. Several keys take effect in a fixed order, whatever the order given.</summary>
internal static class ContactOrder
{
    private static readonly string[] Keys = ["email", "name", "phone_number", "last_activity_at", "created_at", "company_name", "city", "country"];

    /// <summary>The effective keys, such as <c>-name</c>; also the name of the order in caches.</summary>
    public static IReadOnlyList<string> Read(Call call)
    {
        var sort = call.Params["sort"];
        if (sort is JsonArray or JsonObject)
        {
            throw Refusal.Crash();
        }

        var sent = (Fields.AsText(sort) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Keys.Select(key => sent.LastOrDefault(given => given == key || given == "-" + key)).OfType<string>().ToArray();
    }

    public static IEnumerable<Contact> Apply(IEnumerable<Contact> contacts, IReadOnlyList<string> keys)
    {
        // Without a sort Chatwoot states no order; the emulator keeps the order of creation.
        var ordered = contacts.Order(Comparer<Contact>.Create((_, _) => 0));
        if (keys.Count == 0)
        {
            return contacts;
        }

        foreach (var given in keys)
        {
            ordered = given[0] == '-' ? Then(ordered, given[1..], down: true) : Then(ordered, given, down: false);
        }

        return ordered;
    }

    private static IOrderedEnumerable<Contact> Then(IOrderedEnumerable<Contact> contacts, string key, bool down)
    {
        if (key is "created_at" or "last_activity_at")
        {
            DateTimeOffset? Time(Contact contact) => key == "created_at" ? contact.CreatedAt : contact.LastActivityAt;
            contacts = contacts.ThenBy(contact => Time(contact) is null);
            return down ? contacts.ThenByDescending(Time) : contacts.ThenBy(Time);
        }

        // For these three the empty ones lead when sorting downwards, as PostgreSQL has it by default.
        var plain = key is "email" or "name" or "phone_number";
        contacts = contacts.ThenBy(contact => Text(contact, key) is null == !(down && plain));
        return down
            ? contacts.ThenByDescending(contact => Text(contact, key), StringComparer.Ordinal)
            : contacts.ThenBy(contact => Text(contact, key), StringComparer.Ordinal);
    }

    private static string? Text(Contact contact, string key) => key switch
    {
        "email" => contact.Email,
        "name" => contact.Name?.ToLowerInvariant(),
        "phone_number" => contact.PhoneNumber,
        _ => ContactFilter.Additional(contact, key),
    };
}
