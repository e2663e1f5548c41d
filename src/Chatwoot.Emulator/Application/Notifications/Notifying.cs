using System.Linq;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Notifications;

/// <summary>Who is told of what happens in a conversation. Of one conversation, everybody keeps the newest notification only.</summary>
internal static class Notifying
{
    /// <summary>Somebody was given a conversation by somebody else.</summary>
    public static void Assigned(Call call, Conversation conversation, bool evenByHimself = false)
    {
        if (conversation.Assignee is { } assignee && (evenByHimself || assignee != call.CallingUser))
        {
            call.Later(() => Notify(call, assignee.Id, NotificationTypes.Assignment, conversation, call.CallingUser));
        }
    }

    /// <summary>A message, written to or by the customer; among them notes that mention somebody.</summary>
    public static void Written(Call call, Message message, long[] mentioned)
    {
        if (message.Type is not (MessageType.Incoming or MessageType.Outgoing))
        {
            return;
        }

        var conversation = message.Conversation;
        call.Later(() =>
        {
            foreach (var id in mentioned)
            {
                if (conversation.Account.Members.TryGetValue(id, out var member))
                {
                    call.RaiseMentioned(conversation, member.User);
                }

                Notify(call, id, NotificationTypes.Mention, conversation, message);
            }

            var assignee = conversation.Assignee?.Id;
            if (assignee is { } owner && !mentioned.Contains(owner) && message.Sender != conversation.Assignee)
            {
                Notify(call, owner, NotificationTypes.AssignedMessage, conversation, message);
            }

            foreach (var id in conversation.Participants.Where(id => id != assignee && id != (message.Sender as User)?.Id && !mentioned.Contains(id)).ToArray())
            {
                Notify(call, id, NotificationTypes.ParticipatingMessage, conversation, message);
            }
        });
    }

    /// <summary>Whoever looks at a conversation has read what he was told of it.</summary>
    public static void Seen(Call call, Conversation conversation)
    {
        foreach (var row in call.Account.Notifications.Where(row => row.User == call.CallingUser && row.Conversation == conversation && row.ReadAt is null))
        {
            row.ReadAt = call.Now;
            call.Raise("notification.updated", row);
        }
    }

    private static void Notify(Call call, long userId, string type, Conversation conversation, Entity? secondary)
    {
        if (!conversation.Account.Members.TryGetValue(userId, out var member) || (conversation.Contact.Blocked && type != NotificationTypes.Mention))
        {
            return;
        }

        var rows = conversation.Account.Notifications;
        var previous = rows.Where(row => row.User == member.User && row.Conversation == conversation).ToArray();
        var added = rows.Add(new Notification
        {
            User = member.User,
            Type = type,
            Conversation = conversation,
            Secondary = secondary,
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
            LastActivityAt = call.Now,
        });
        call.Raise("notification.created", added);
        foreach (var older in previous)
        {
            rows.Remove(older);
            call.Raise("notification.deleted", older);
        }
    }
}
