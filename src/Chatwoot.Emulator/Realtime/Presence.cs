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

    private readonly Dictionary<(Account Account, long ContactId), DateTimeOffset> contacts = [];

    public void Renew(Subscription subscription)
    {
        if (subscription.Subscriber is ContactInbox session)
        {
            contacts[(subscription.Account, session.Contact.Id)] = world.Now + OfContacts;
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
            var present = new JsonObject();
            foreach (var ((place, id), until) in contacts.ToArray())
            {
                if (until <= now)
                {
                    contacts.Remove((place, id));
                }
                else if (place == account)
                {
                    present[Key(id)] = "online";
                }
            }

            data["contacts"] = present;
        }

        return data;
    }

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}
