namespace Chatwoot;

/// <summary>The unsent answer of a conversation; all agents share it.</summary>
public sealed class Draft : ChatwootObject
{
    public long? ConversationId { get; set; }

    public bool? HasDraft { get; set; }

    /// <summary>The text; null where there is no draft.</summary>
    public string? Message { get; set; }

    public override string ToString() => Message ?? "";
}
