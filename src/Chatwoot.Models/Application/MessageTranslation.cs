namespace Chatwoot;

/// <summary>A message in another language.</summary>
public sealed class MessageTranslation : ChatwootObject
{
    public long? MessageId { get; set; }

    public long? ConversationId { get; set; }

    public string? TargetLanguage { get; set; }

    /// <summary>The translation; null where the server has no translator.</summary>
    public string? Content { get; set; }

    public override string ToString() => Content ?? "";
}
