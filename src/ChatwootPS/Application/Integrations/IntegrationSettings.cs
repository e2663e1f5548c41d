using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Integrations;

/// <summary>The settings of a hook, held against what its app asks for: the server only says that they are invalid.</summary>
internal static class IntegrationSettings
{
    /// <exception cref="ChatwootApiException">A setting is missing, unknown or of another type.</exception>
    public static Dictionary<string, object?> Check(IDictionary? given, Integration app)
    {
        var settings = (Dictionary<string, object?>)PlainValue.From(given ?? new Hashtable(), "Setting")!;
        if (app.SettingsJsonSchema is not { } schema || !schema.TryGetValue("properties", out object? described) || described is not Dictionary<string, object?> known)
            return settings;
        string allowed = $"{app.Id} takes {string.Join(", ", known.Keys)}{(Required(schema) is { Count: > 0 } needed ? $"; needed are {string.Join(", ", needed)}" : "")}.";
        if (settings.Keys.FirstOrDefault(name => !known.ContainsKey(name)) is { } unknown)
            throw ErrorRecords.InvalidInput($"{app.Id} has no setting '{unknown}'.", allowed);
        if (Required(schema).FirstOrDefault(name => !settings.ContainsKey(name)) is { } missing)
            throw ErrorRecords.InvalidInput($"The setting '{missing}' is missing.", allowed);
        foreach (KeyValuePair<string, object?> setting in settings)
            if ((known[setting.Key] as Dictionary<string, object?>)?.TryGetValue("type", out object? type) == true && !Fits(type as string, setting.Value))
                throw ErrorRecords.InvalidInput($"The setting '{setting.Key}' must be {(type is "object" ? "a hashtable" : $"a {type}")}.", allowed);
        return settings;
    }

    private static List<string> Required(Dictionary<string, object?> schema) =>
        schema.TryGetValue("required", out object? names) && names is IEnumerable list and not string ? list.OfType<string>().ToList() : [];

    private static bool Fits(string? type, object? value) => type switch
    {
        "string" => value is string or SecureString,
        "boolean" => value is bool,
        "object" => value is Dictionary<string, object?>,
        "number" or "integer" => value is int or long or double or decimal,
        _ => true,
    };
}
