using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A customer.</summary>
public sealed class Contact : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    /// <summary>In E.164 form, such as <c>+15551234567</c>.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>The key of this customer in another system.</summary>
    public string? Identifier { get; set; }

    public bool? Blocked { get; set; }

    public AvailabilityStatus? AvailabilityStatus { get; set; }

    public long? CompanyId { get; set; }

    /// <summary>The company; only in the lists of a company's contacts.</summary>
    public Company? Company { get; set; }

    /// <summary>Whether the contact belongs to the company that was asked about; only in the lists of a company's contacts.</summary>
    public bool? LinkedToCurrentCompany { get; set; }

    public string? Thumbnail { get; set; }

    /// <summary>City, country, company name, social profiles; the server writes here by itself.</summary>
    public Dictionary<string, object?>? AdditionalAttributes { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    /// <summary>Null where the customer was never active.</summary>
    public DateTime? LastActivityAt { get; set; }

    public DateTime? CreatedAt { get; set; }

    /// <summary>The inboxes the customer can be reached through; null where the list was asked for without them.</summary>
    public List<ContactInbox>? ContactInboxes { get; set; }

    public long ContactId => Id;

    public override string ToString() => FirstText(Name, Email, PhoneNumber, Identifier) ?? $"contact {Id}";

    private static string? FirstText(params string?[] texts)
    {
        foreach (string? text in texts)
            if (!string.IsNullOrEmpty(text))
                return text;
        return null;
    }
}

/// <summary>What a list of contacts is sorted by. Contacts without a value come last; sorted downwards by the e-mail address, name or phone number, first.</summary>
public enum ContactSort { CreatedAt, LastActivityAt, Name, Email, PhoneNumber, CompanyName, City, Country }

/// <summary>The link between a customer and an inbox.</summary>
public sealed class ContactInbox : ChatwootObject
{
    /// <summary>The key of the customer in that channel: an e-mail address, a phone number, a UUID.</summary>
    public string? SourceId { get; set; }

    public Inbox? Inbox { get; set; }

    public long? InboxId => Inbox?.Id;

    /// <summary>The customer's number; the server sends none, so it is the one that was asked for.</summary>
    public long? ContactId { get; internal set; }

    public override string ToString() => $"{Inbox?.Name}: {SourceId}";
}
