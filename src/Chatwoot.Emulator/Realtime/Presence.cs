using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Realtime;

/// <summary>Who is there: whoever subscribed or said so a little while ago. Closing a socket ends nothing earlier.</summary>
internal sealed class Presence(World world)
{
    private static readonly TimeSpan OfUsers = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan OfContacts = TimeSpan.FromSeconds(90);

    /// <summary>Those who were told to be there, and may still be.</summary>
    private readonly HashSet<(Account Account, Contact Contact)> contacts = [];

    public void Renew(Subscription subscription)
    {
        if (subscription.Subscriber is ContactInbox session)
        {
            session.Contact.PresentUntil = world.Now + OfContacts;
            contacts.Add((subscription.Account, session.Contact));
        }
        else if (subscription.Account.Members.TryGetValue(subscription.Subscriber.Id, out var member))
        {
            member.PresentUntil = world.Now + OfUsers;
        }
    }

    /// <summary>Contacts are told of users only.</summary>
    public JsonObject Update(Subscription subscription)
    {
        var account = subscription.Account;
        var now = world.Now;
        var users = new JsonObject();
        foreach (var member in account.Members.Values.Where(member => member.IsPresent(now) || !member.AutoOffline).OrderBy(member => member.User.Id))
        {
            users[Key(member.User.Id)] = member.Availability;
        }

        var data = new JsonObject { ["account_id"] = account.Id, ["users"] = users };
        if (subscription.Subscriber is User)
        {
            contacts.RemoveWhere(row => !row.Contact.IsPresent(now));
            var present = new JsonObject();
            foreach (var (_, contact) in contacts.Where(row => row.Account == account))
            {
                present[Key(contact.Id)] = "online";
            }

            data["contacts"] = present;
        }

        return data;
    }

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}
