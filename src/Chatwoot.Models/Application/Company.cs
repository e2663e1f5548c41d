using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A company that customers belong to. The server makes one by itself from the domain of a customer's e-mail address.</summary>
public sealed class Company : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Such as contoso.com, unique in the account.</summary>
    public string? Domain { get; set; }

    public string? Description { get; set; }

    /// <summary>Null until the first customer joins.</summary>
    public long? ContactsCount { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    /// <summary>Address of the picture; empty where there is none.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>Null where none of its customers was ever active.</summary>
    public DateTime? LastActivityAt { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long CompanyId => Id;

    public override string ToString() => Name ?? $"company {Id}";
}
