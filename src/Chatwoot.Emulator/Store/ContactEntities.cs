using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

internal sealed class Contact : Entity
{
    private Company? company;
    private DateTimeOffset? lastActivityAt;

    public string? Name { get; set; } = "";

    public string? Email { get; set; }

    public string? PhoneNumber { get; set; }

    public string? Identifier { get; set; }

    public bool Blocked { get; set; }

    public JsonObject AdditionalAttributes { get; set; } = [];

    public JsonObject CustomAttributes { get; set; } = [];

    public List<string> Labels { get; set; } = [];

    /// <summary>Both sides know of it: the company counts its contacts.</summary>
    public Company? Company
    {
        get => company;
        set
        {
            if (company != value)
            {
                company?.Leave();
                company = value;
                company?.Enter(this);
            }
        }
    }

    /// <summary>Columns filled from the city and country of <see cref="AdditionalAttributes"/>; checked, but never shown.</summary>
    public string? Location { get; set; }

    public string? CountryCode { get; set; }

    public Picture? Avatar { get; set; }

    public DateTimeOffset? LastActivityAt
    {
        get => lastActivityAt;
        set
        {
            lastActivityAt = value;
            company?.Active(this);
        }
    }

    /// <summary>Set by whoever subscribes on a web socket with a session of the contact, and renewed there.</summary>
    public DateTimeOffset? PresentUntil { get; set; }

    public bool IsPresent(DateTimeOffset now) => now < PresentUntil;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public List<ContactInbox> Inboxes { get; } = [];

    public List<Note> Notes { get; } = [];

    /// <summary>Moves to a company, or to none, and bears its name.</summary>
    public void Join(Company? joined)
    {
        Company = joined;
        if (joined is null)
        {
            AdditionalAttributes.Remove("company_name");
        }
        else
        {
            AdditionalAttributes["company_name"] = joined.Name;
        }
    }

    /// <summary>Only contacts that can be told apart appear in lists and filters.</summary>
    public bool Resolved => !string.IsNullOrEmpty(Email) || !string.IsNullOrEmpty(PhoneNumber) || !string.IsNullOrEmpty(Identifier);
}

/// <summary>A contact as one inbox knows him.</summary>
internal sealed class ContactInbox : Entity
{
    public required Contact Contact { get; set; }

    public required Inbox Inbox { get; init; }

    public required string SourceId { get; set; }

    public required string PubsubToken { get; init; }

    public bool HmacVerified { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class Note : Entity
{
    public required string Content { get; set; }

    public User? Author { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}
