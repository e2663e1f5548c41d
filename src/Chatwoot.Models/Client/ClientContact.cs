using System;
using System.Collections.Generic;
using System.Security;

namespace Chatwoot;

/// <summary>An end customer in a session with one API inbox.</summary>
public sealed class ClientContact : ChatwootObject
{
    /// <summary>
    /// The key of the customer's session with the inbox, called contact_identifier in the API's addresses.
    /// Whoever knows it reads and writes this customer's conversations: treat it as a secret of that customer.
    /// </summary>
    public string? SourceId { get; set; }

    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? PhoneNumber { get; set; }

    /// <summary>The key of the customer in another system; only in the answer to a change.</summary>
    public string? Identifier { get; set; }

    public string? MiddleName { get; set; }

    public string? LastName { get; set; }

    /// <summary>visitor, lead or customer.</summary>
    public string? ContactType { get; set; }

    public long? AccountId { get; set; }

    public long? CompanyId { get; set; }

    public string? Location { get; set; }

    public string? CountryCode { get; set; }

    public bool? Blocked { get; set; }

    public List<string>? LabelList { get; set; }

    public Dictionary<string, object?>? AdditionalAttributes { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public DateTime? LastActivityAt { get; set; }

    /// <summary>The token of the customer's web socket, never shown.</summary>
    public SecureString? PubsubToken { get; set; }

    /// <summary>The inbox the session belongs to.</summary>
    internal string? InboxIdentifier { get; set; }

    /// <summary>The identifier by which the customer proved who he is; shown only where the server says so.</summary>
    internal string? ProvenIdentifier { get; set; }

    public string? ContactIdentifier => SourceId;

    public override string ToString() => Name ?? SourceId ?? $"contact {Id}";
}
