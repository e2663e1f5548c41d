using System;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

/// <summary>What contacts belong to; made by hand, or from the domain of a contact's address.</summary>
internal sealed class Company : Entity
{
    public string Name { get; set; } = "";

    public string? Domain { get; set; }

    public string? Description { get; set; }

    /// <summary>Null until the first contact joins.</summary>
    public long? ContactsCount { get; private set; }

    public JsonObject CustomAttributes { get; } = [];

    public Picture? Avatar { get; set; }

    public DateTimeOffset? LastActivityAt { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public void Enter(Contact contact)
    {
        ContactsCount = (ContactsCount ?? 0) + 1;
        Active(contact);
    }

    public void Leave() => ContactsCount--;

    /// <summary>The first activity counts; what follows closely is not written down.</summary>
    public void Active(Contact contact) => LastActivityAt ??= contact.LastActivityAt;
}
