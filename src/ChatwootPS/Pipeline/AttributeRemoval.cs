using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using Chatwoot.Contract;

namespace ChatwootPS.Pipeline;

/// <summary>Custom attributes that are taken off: the server merges what it is sent, and removes by key in a request of its own.</summary>
internal static class AttributeRemoval
{
    /// <param name="given">What -CustomAttribute holds.</param>
    /// <param name="removed">What -RemoveCustomAttribute holds.</param>
    /// <param name="replaces">Whether -ReplaceCustomAttribute is given.</param>
    /// <exception cref="Chatwoot.ChatwootApiException">They contradict each other.</exception>
    public static void Check(IDictionary? given, string[] removed, bool replaces)
    {
        if (replaces && removed.Length > 0)
            throw ErrorRecords.InvalidInput("-ReplaceCustomAttribute and -RemoveCustomAttribute exclude each other.", "Give one of them.");
        if (replaces && given is null)
            throw ErrorRecords.InvalidInput("-ReplaceCustomAttribute needs -CustomAttribute.", "Give the attributes there shall be; -CustomAttribute @{} -ReplaceCustomAttribute takes all off.");
        if (Keys(given).FirstOrDefault(removed.Contains) is { } both)
            throw ErrorRecords.InvalidInput($"The custom attribute '{both}' is to be set and removed at once.", "Name it in -CustomAttribute or in -RemoveCustomAttribute.");
    }

    /// <summary>The keys that alone shall stay; null where nothing is replaced.</summary>
    public static string[]? Kept(IDictionary? given, bool replaces) => replaces ? Keys(given).ToArray() : null;

    /// <summary>The keys that are there and shall not stay.</summary>
    public static string[] Others(Dictionary<string, object?>? present, string[] kept) =>
        present?.Keys.Where(key => !kept.Contains(key, StringComparer.Ordinal)).ToArray() ?? [];

    /// <summary>Sent twice it does no harm.</summary>
    public static ApiRequest Request(string path, string[] keys) => new(ApiFamily.Application, "POST", path + "/destroy_custom_attributes")
    {
        Body = new Dictionary<string, object?> { ["custom_attributes"] = keys.Cast<object?>().ToList() },
        Envelope = "payload",
        Repeatable = true,
    };

    private static IEnumerable<string> Keys(IDictionary? given) => given?.Keys.Cast<object>().Select(FieldMap.TextOf) ?? [];
}
