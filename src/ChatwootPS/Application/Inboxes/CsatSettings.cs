using System.Collections.Generic;
using System.Linq;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>The settings of a satisfaction survey; the server stores words it does not know, and then shows no survey.</summary>
internal static class CsatSettings
{
    private static readonly string[] s_keys = ["display_type", "message", "button_text", "language", "survey_rules", "template"];

    /// <exception cref="Chatwoot.ChatwootApiException">A key or word is unknown.</exception>
    public static void Check(Dictionary<string, object?> settings)
    {
        if (settings.Keys.FirstOrDefault(key => !s_keys.Contains(key)) is { } unknown)
            throw ErrorRecords.InvalidInput($"A survey has no setting '{unknown}'.", $"Use {string.Join(", ", s_keys)}.");
        Require(settings, "display_type", "emoji", "star");
        if (settings.TryGetValue("survey_rules", out object? rules) && rules is Dictionary<string, object?> conditions)
            Require(conditions, "operator", "contains", "does_not_contain");
    }

    private static void Require(Dictionary<string, object?> settings, string key, params string[] words)
    {
        if (settings.TryGetValue(key, out object? value) && !words.Contains(value as string))
            throw ErrorRecords.InvalidInput($"'{value}' is no {key} of a survey.", $"Use {string.Join(" or ", words)}.");
    }
}
