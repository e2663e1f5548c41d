using System;

namespace Chatwoot;

/// <summary>A ready answer that agents call up by its short code.</summary>
public sealed class CannedResponse : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>What an agent types after '/'; unique in the account, capitals count.</summary>
    public string? ShortCode { get; set; }

    /// <summary>The text, in Markdown, with Liquid such as {{contact.name}}.</summary>
    public string? Content { get; set; }

    public long? AccountId { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long CannedResponseId => Id;

    public override string ToString() => ShortCode ?? $"canned response {Id}";
}
