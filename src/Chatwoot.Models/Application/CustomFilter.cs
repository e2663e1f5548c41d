using System;

namespace Chatwoot;

/// <summary>A saved filter of the session's user: a folder of conversations, or a segment of contacts. -Filter takes it as it is.</summary>
public sealed class CustomFilter : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public CustomFilterType? FilterType { get; set; }

    /// <summary>The conditions, in its <c>payload</c>; the server takes anything, and gives the text '{}' where nothing was sent.</summary>
    public object? Query { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long CustomFilterId => Id;

    public override string ToString() => Name ?? $"custom filter {Id}";
}
