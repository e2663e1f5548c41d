using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Chatwoot.Emulator.Store;

/// <summary>The contacts of an account with the look-ups that keep a hundred thousand of them quick.</summary>
internal sealed class ContactBook(Sequences sequences) : IEnumerable<Contact>
{
    private readonly Table<Contact> rows = new(sequences.Contacts);
    private readonly Dictionary<string, Contact> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Contact> byPhone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Contact> byIdentifier = new(StringComparer.Ordinal);
    private readonly Dictionary<(Inbox Inbox, string SourceId), ContactInbox> bySource = [];
    private readonly Dictionary<string, Contact[]> sorted = new(StringComparer.Ordinal);

    public int Count => rows.Count;

    public Contact? Find(long id) => rows.Find(id);

    public Contact? ByEmail(string email) => byEmail.GetValueOrDefault(email);

    public Contact? ByPhone(string phone) => byPhone.GetValueOrDefault(phone);

    public Contact? ByIdentifier(string identifier) => byIdentifier.GetValueOrDefault(identifier);

    public IEnumerable<ContactInbox> Links => bySource.Values;

    public ContactInbox? BySource(Inbox inbox, string sourceId) => bySource.GetValueOrDefault((inbox, sourceId));

    public Contact Add(Contact contact)
    {
        rows.Add(contact);
        Index(contact);
        sorted.Clear();
        return contact;
    }

    /// <summary>Runs a change, keeping the look-ups true.</summary>
    public void Change(Contact contact, Action<Contact> change)
    {
        Forget(contact);
        change(contact);
        Index(contact);
        sorted.Clear();
    }

    /// <summary>Says that something a list may be sorted by has changed.</summary>
    public void Touched() => sorted.Clear();

    public void Remove(Contact contact)
    {
        Forget(contact);
        foreach (var link in contact.Inboxes)
        {
            bySource.Remove((link.Inbox, link.SourceId));
        }

        contact.Company = null;
        rows.Remove(contact);
        sorted.Clear();
    }

    public ContactInbox Link(Contact contact, Inbox inbox, string sourceId, string pubsubToken, DateTimeOffset now)
    {
        var link = new ContactInbox { Contact = contact, Inbox = inbox, SourceId = sourceId, PubsubToken = pubsubToken, CreatedAt = now, Id = sequences.ContactInboxes.Next() };
        bySource.Add((inbox, sourceId), link);
        contact.Inboxes.Add(link);
        return link;
    }

    /// <summary>Takes all links with an inbox away.</summary>
    public void Unlink(Inbox inbox)
    {
        foreach (var link in bySource.Values.Where(link => link.Inbox == inbox).ToArray())
        {
            bySource.Remove((inbox, link.SourceId));
            link.Contact.Inboxes.Remove(link);
        }
    }

    /// <summary>Gives a link another source id, as Chatwoot does when a newer contact claims it.</summary>
    public void Rename(ContactInbox link, string sourceId)
    {
        bySource.Remove((link.Inbox, link.SourceId));
        link.SourceId = sourceId;
        bySource.Add((link.Inbox, sourceId), link);
    }

    /// <summary>The whole list in a certain order, kept until a contact changes.</summary>
    public Contact[] Sorted(string key, Func<IEnumerable<Contact>, IEnumerable<Contact>> order)
    {
        if (!sorted.TryGetValue(key, out var list))
        {
            list = order(rows.Where(contact => contact.Resolved)).ToArray();
            sorted[key] = list;
        }

        return list;
    }

    public IEnumerator<Contact> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Index(Contact contact)
    {
        if (!string.IsNullOrEmpty(contact.Email))
        {
            byEmail.TryAdd(contact.Email, contact);
        }

        if (!string.IsNullOrEmpty(contact.PhoneNumber))
        {
            byPhone.TryAdd(contact.PhoneNumber, contact);
        }

        if (contact.Identifier is not null)
        {
            byIdentifier.TryAdd(contact.Identifier, contact);
        }
    }

    private void Forget(Contact contact)
    {
        Forget(byEmail, contact.Email, contact);
        Forget(byPhone, contact.PhoneNumber, contact);
        Forget(byIdentifier, contact.Identifier, contact);
    }

    private static void Forget(Dictionary<string, Contact> index, string? key, Contact contact)
    {
        if (key is not null && index.TryGetValue(key, out var owner) && owner == contact)
        {
            index.Remove(key);
        }
    }
}
