using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A request that failed, with everything known about it but the token.</summary>
public sealed class ChatwootApiException : Exception
{
    public ChatwootApiException(ErrorReason reason, string message, Exception? inner = null)
        : base(message, inner)
    {
        Reason = reason;
    }

    /// <summary>Why it failed.</summary>
    public ErrorReason Reason { get; }

    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>What the server said, in its own words; null where it said nothing.</summary>
    public string? ServerMessage { get; init; }

    /// <summary>The fields the server objects to, by their names in the API.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>The id under which the server's log has the request.</summary>
    public string? RequestId { get; init; }

    public string? Method { get; init; }

    /// <summary>The path without query and host.</summary>
    public string? Path { get; init; }

    /// <summary>What to do about it.</summary>
    public string? RecommendedAction { get; init; }
}
