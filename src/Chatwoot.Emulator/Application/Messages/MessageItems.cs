using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Application.Messages;

/// <summary>The rules for the items of choices, cards, forms and articles.</summary>
internal static class MessageItems
{
    private static readonly Dictionary<string, string[]> ItemKeys = new()
    {
        ["input_select"] = ["title", "value"],
        ["cards"] = ["title", "description", "media_url", "actions"],
        ["form"] = ["type", "placeholder", "label", "name", "options", "default", "required", "pattern", "title", "pattern_error"],
        ["article"] = ["title", "description", "link"],
    };

    private static readonly string[] ActionKeys = ["text", "type", "payload", "uri"];

    public static void Check(string contentType, JsonObject attributes)
    {
        if (!ItemKeys.TryGetValue(contentType, out var allowed))
        {
            return;
        }

        var node = attributes["items"];
        var items = node as JsonArray ?? throw MessageFault.Undefined("reject", node);
        var faults = new List<string>();
        if (items.Count == 0)
        {
            faults.Add("At least one item is required.");
        }

        foreach (var item in items)
        {
            if (item is not JsonObject)
            {
                throw MessageFault.Undefined("keys", item);
            }
        }

        var objects = items.OfType<JsonObject>().ToArray();
        AddUnknown(faults, "contains invalid keys for items : ", objects, allowed);
        if (contentType == "cards")
        {
            CheckActions(faults, objects);
        }

        if (faults.Count > 0)
        {
            throw new MessageFault(string.Join(", ", faults.Select(fault => "Content attributes " + fault)), "content_attributes");
        }
    }

    private static void CheckActions(List<string> faults, JsonObject[] cards)
    {
        if (Array.Exists(cards, card => card["actions"] is null or JsonArray { Count: 0 }))
        {
            faults.Add("contains items missing actions");
        }

        var actions = cards.SelectMany(card => card["actions"] switch
        {
            null => [],
            JsonArray list => list,
            var other => throw MessageFault.Undefined("collect", other),
        }).Select(action => action as JsonObject ?? throw MessageFault.Undefined("keys", action));
        AddUnknown(faults, "contains invalid keys for actions:  ", actions, ActionKeys);
    }

    private static void AddUnknown(List<string> faults, string sentence, IEnumerable<JsonObject> objects, string[] allowed)
    {
        var unknown = objects.SelectMany(item => item.Select(pair => pair.Key)).Where(key => !allowed.Contains(key)).Select(Symbol).ToArray();
        if (unknown.Length > 0)
        {
            faults.Add($"{sentence}[{string.Join(", ", unknown)}]");
        }
    }

    /// <summary>A key as Ruby writes a symbol.</summary>
    private static string Symbol(string key) =>
        key.Length > 0 && !char.IsAsciiDigit(key[0]) && key.All(character => char.IsLetterOrDigit(character) || character == '_') ? ":" + key : $":\"{key}\"";
}
