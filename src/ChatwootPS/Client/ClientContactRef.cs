using System;
using Chatwoot;

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

    public override string ToString() => Value?.ToString() ?? SourceId;
}
