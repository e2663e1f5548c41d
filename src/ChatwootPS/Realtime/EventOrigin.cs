using Chatwoot;

namespace ChatwootPS.Realtime;

/// <summary>Gives the objects of an event the session that the next command in the pipeline uses.</summary>
internal static class EventOrigin
{
    public static ChatwootEvent From(this ChatwootEvent told, ChatwootSession session)
    {
        foreach (ChatwootObject? part in new ChatwootObject?[] { told, told.Message, told.Conversation, told.Contact, told.Inbox, told.Notification })
        {
            if (part is not null)
                part.Origin = session;
        }
        return told;
    }
}
