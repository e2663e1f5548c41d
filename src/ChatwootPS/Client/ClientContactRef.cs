using System;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client;

/// <summary>Names an end customer by the key of his session with the inbox (the source id), or by the object.</summary>
public sealed class ClientContactRef
{
    private static readonly char[] s_unreachable = ['.', '/'];

    /// <summary>By the source id.</summary>
    public ClientContactRef(string sourceId)
    {
        SourceId = RequireUsable(sourceId);
        Input = sourceId;
    }

    /// <summary>By the object.</summary>
    public ClientContactRef(ClientContact contact)
    {
        Value = contact ?? throw new ArgumentNullException(nameof(contact));
        SourceId = RequireUsable(contact.SourceId);
        Input = contact;
    }

    /// <summary>The key of the customer's session with the inbox.</summary>
    public string SourceId { get; }

    /// <summary>The object, where it was given.</summary>
    public ClientContact? Value { get; }

    internal object Input { get; }

    /// <summary>Refuses keys that no address can hold: the server would take them, and never find them again.</summary>
    /// <exception cref="ArgumentException">The text cannot be a source id.</exception>
    internal static string RequireUsable(string? sourceId)
    {
        if (string.IsNullOrWhiteSpace(sourceId))
            throw new ArgumentException("A source id (contact identifier) cannot be empty.", nameof(sourceId));
        return sourceId!.IndexOfAny(s_unreachable) < 0
            ? sourceId
            : throw new ArgumentException($"A source id (contact identifier) with '.' or '/' cannot be reached on the server: '{sourceId}'.", nameof(sourceId));
    }

    /// <summary>Likewise, with an error that says what to do.</summary>
    /// <exception cref="ChatwootApiException">The text cannot be a source id.</exception>
    internal static void Check(string sourceId)
    {
        try
        {
            RequireUsable(sourceId);
        }
        catch (ArgumentException)
        {
            throw ErrorRecords.InvalidInput(
                $"The source id (contact identifier) '{sourceId}' {(string.IsNullOrWhiteSpace(sourceId) ? "is blank" : "holds '.' or '/'")}: the server could never find the customer again by it.",
                "Use other characters, or let New-ChatwootClientContact make one.");
        }
    }

    public override string ToString() => Value?.ToString() ?? SourceId;
}
