using System.Collections.Generic;
using System.Linq;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Realtime;

/// <summary>Who gets an event: the subscribers of certain tokens, or every subscribed user of an account.</summary>
internal sealed record Receivers(IEnumerable<string> Tokens, Account? Account = null)
{
    /// <summary>Null for what is never sent to a socket.</summary>
    public static Receivers? Of(Happening happening) => happening.Name switch
    {
        "message.created" or "message.updated" => Of(happening.Message!),
        "conversation.created" or "conversation.status_changed" or "conversation.updated" => new([.. Members(happening.Conversation!), .. Contact(happening.Conversation!)]),
        "first.reply.created" or "conversation.read" or "assignee.changed" or "team.changed" or "conversation.contact_changed" or "conversation.unread_count_changed" =>
            new(Members(happening.Conversation!)),
        "conversation.typing_on" or "conversation.typing_off" => new(Typing(happening)),
        "conversation.mentioned" => new([happening.User!.PubsubToken]),
        "notification.created" or "notification.updated" or "notification.deleted" => new([happening.Notification!.User.PubsubToken]),
        "contact.created" or "contact.updated" or "contact.merged" or "contact.deleted" => new([], happening.Account),
        "account.cache_invalidated" => new(happening.Account.Members.Values.Select(member => member.User.PubsubToken)),
        _ => null,
    };

    private static Receivers Of(Message message) => message.Private || message.Type == MessageType.Activity
        ? new(Members(message.Conversation))
        : new([.. Members(message.Conversation), .. Contact(message.Conversation)]);

    /// <summary>The inbox' members and all administrators; whoever sees a conversation through his team only is not told.</summary>
    private static IEnumerable<string> Members(Conversation conversation) => conversation.Account.Members.Values
        .Where(member => member.Role == "administrator" || conversation.Inbox.Members.Contains(member.User.Id))
        .Select(member => member.User.PubsubToken);

    /// <summary>The session of the conversation; of a verified one, all verified sessions of the contact.</summary>
    private static IEnumerable<string> Contact(Conversation conversation) => conversation.ContactInbox is { HmacVerified: true }
        ? conversation.Contact.Inboxes.Where(session => session.HmacVerified).Select(session => session.PubsubToken)
        : [conversation.ContactInbox.PubsubToken];

    /// <summary>Whoever types is not told so; private typing is told to the contact as well.</summary>
    private static IEnumerable<string> Typing(Happening happening)
    {
        var conversation = happening.Conversation!;
        var own = (happening.Performer as User)?.PubsubToken;
        var others = Members(conversation).Where(token => token != own);
        return happening.Performer is Contact ? others : [.. others, conversation.ContactInbox.PubsubToken];
    }
}
