namespace Chatwoot;

/// <summary>The template that asks for a rating in a WhatsApp inbox, and what its provider thinks of it.</summary>
public sealed class CsatTemplate : ChatwootObject
{
    /// <summary>Whether there is one; null in the answer to making one.</summary>
    public bool? TemplateExists { get; set; }

    /// <summary>WhatsApp: its name, as the answer to making one tells it.</summary>
    public string? Name { get; set; }

    /// <summary>WhatsApp: its name, as it is told later.</summary>
    public string? TemplateName { get; set; }

    /// <summary>Twilio: its name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>WhatsApp: its id at Meta.</summary>
    public string? TemplateId { get; set; }

    /// <summary>Twilio: its id.</summary>
    public string? ContentSid { get; set; }

    /// <summary>Such as PENDING, APPROVED, REJECTED. Only an approved one can be sent.</summary>
    public string? Status { get; set; }

    public string? Language { get; set; }

    /// <summary>Why the provider could not be asked.</summary>
    public string? Error { get; set; }

    public long? InboxId { get; internal set; }

    public override string ToString() => Name ?? TemplateName ?? FriendlyName ?? "no template";
}
