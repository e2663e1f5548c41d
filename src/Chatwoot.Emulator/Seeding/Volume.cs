using System;
using System.Globalization;
using System.Linq;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Seeding;

/// <summary>Plain rows in any number, for paging and benchmarks.</summary>
internal static class Volume
{
    public static void Plant(World world, Landmarks landmarks, SeedOptions options)
    {
        var account = landmarks.Account;
        var time = world.Now;
        // Lists leave contacts out that cannot be told apart, so those do not count here.
        for (var number = account.Contacts.Count(contact => contact.Resolved) + 1; number <= options.Contacts; number++)
        {
            time += TimeSpan.FromSeconds(1);
            var text = number.ToString("D6", CultureInfo.InvariantCulture);
            account.Contacts.Add(new Contact
            {
                Name = "Contact " + text,
                Email = $"contact{text}@volume.test",
                PhoneNumber = "+1555" + text.PadLeft(7, '0'),
                CreatedAt = time,
                UpdatedAt = time,
                LastActivityAt = number % 3 == 0 ? time : null,
            });
        }

        if (options.Conversations > account.Conversations.Count)
        {
            PlantConversations(world, landmarks, options.Conversations, time);
        }

        if (options.Messages > 0)
        {
            PlantMessages(world, landmarks, options.Messages);
        }
    }

    private static void PlantConversations(World world, Landmarks landmarks, int count, DateTimeOffset time)
    {
        var account = landmarks.Account;
        var contacts = account.Contacts.ToArray();
        for (var at = 0; account.Conversations.Count < count && contacts.Length > 0; at++)
        {
            time += TimeSpan.FromSeconds(1);
            world.SetTime(time);
            var contact = contacts[at % contacts.Length];
            var link = contact.Inboxes.FirstOrDefault(link => link.Inbox == landmarks.ApiInbox)
                ?? world.Link(account, contact, landmarks.ApiInbox, world.NewUuid());
            var conversation = world.AddConversation(account, link);
            conversation.WaitingSince = time;
            world.AddMessage(conversation, MessageType.Incoming, $"Question {conversation.DisplayId}", contact);
            contact.LastActivityAt = time;
        }
    }

    private static void PlantMessages(World world, Landmarks landmarks, int count)
    {
        var account = landmarks.Account;
        if (account.Conversations.Count == 0)
        {
            return;
        }

        var conversation = account.Conversations.GetAt(0).Value;
        for (var number = 1; number <= count; number++)
        {
            world.SetTime(world.Now.AddSeconds(1));
            var incoming = number % 2 == 1;
            world.AddMessage(conversation, incoming ? MessageType.Incoming : MessageType.Outgoing, $"Message {number}", incoming ? conversation.Contact : landmarks.Agent);
        }
    }
}
