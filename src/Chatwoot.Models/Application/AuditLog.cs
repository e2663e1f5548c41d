using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>Somebody changed something in the account.</summary>
public sealed class AuditLog : ChatwootObject
{
    public long Id { get; set; }

    public AuditAction? Action { get; set; }

    /// <summary>What was changed: Account, AccountUser, Inbox, Team, Webhook ...</summary>
    public string? AuditableType { get; set; }

    public long? AuditableId { get; set; }

    /// <summary>What was changed, as it is now; only some types are told, and nothing that is gone.</summary>
    public Dictionary<string, object?>? Auditable { get; set; }

    public string? AssociatedType { get; set; }

    public long? AssociatedId { get; set; }

    public long? UserId { get; set; }

    public string? UserType { get; set; }

    /// <summary>The e-mail address of who did it; null where nobody did.</summary>
    public string? Username { get; set; }

    /// <summary>Of a change: field and the values before and after; else field and value. Choices are numbers.</summary>
    public Dictionary<string, object?>? AuditedChanges { get; set; }

    /// <summary>How many entries there are of the object, up to this one.</summary>
    public int? Version { get; set; }

    public string? Comment { get; set; }

    public string? RequestUuid { get; set; }

    public string? RemoteAddress { get; set; }

    public DateTime? CreatedAt { get; set; }

    public override string ToString() => $"{Action} {AuditableType} {AuditableId}";
}
