using System.Collections.Generic;
using System.Linq;

namespace Chatwoot;

/// <summary>Contacts that are probably one and the same customer.</summary>
public sealed class DuplicateContactGroup : ChatwootObject
{
    /// <summary>What they have in common.</summary>
    public List<ContactKey> By { get; set; } = [];

    /// <summary>The phone numbers, addresses and identifiers they have in common, brought into one form.</summary>
    public List<string> Value { get; set; } = [];

    /// <summary>The contacts, the oldest first.</summary>
    public List<Contact> Contacts { get; set; } = [];

    public int Count => Contacts.Count;

    public override string ToString() => $"{string.Join(", ", Value)}: {string.Join(", ", Contacts.Select(contact => $"{contact.Id} ({contact})"))}";
}
