using System.Collections.Generic;

namespace Chatwoot;

/// <summary>What became of one row that contacts were brought in line with.</summary>
public sealed class ContactSyncResult : ChatwootObject
{
    public ContactSyncAction Action { get; set; }

    /// <summary>The contact as it is now; null where the row failed.</summary>
    public Contact? Contact { get; set; }

    public long? ContactId => Contact?.Id;

    /// <summary>What the contact was found by; null where it was not there.</summary>
    public ContactKey? MatchedBy { get; set; }

    /// <summary>The fields that were changed, such as name, custom_attributes.plan, labels.</summary>
    public List<string> Changes { get; set; } = [];

    /// <summary>Why the row failed.</summary>
    public string? Error { get; set; }

    /// <summary>The row, or what stood for it.</summary>
    public object? Row { get; set; }

    public override string ToString() => $"{Action}: {Contact?.ToString() ?? Error}";
}
