using Chatwoot;
using Chatwoot.Contract;

namespace ChatwootPS.Client;

/// <summary>
/// Where in the Client API something happens: which inbox and which customer. Objects take it along, so that the next
/// command finds its way without being told again.
/// </summary>
internal sealed class ClientPlace
{
    private ClientPlace(ChatwootSession session, string inbox, string? contact)
    {
        Session = session;
        Inbox = inbox;
        ContactIdentifier = contact;
    }

    public ChatwootSession Session { get; }

    public string Inbox { get; }

    public string? ContactIdentifier { get; }

    /// <exception cref="ChatwootApiException">No inbox is known.</exception>
    public static ClientPlace InInbox(ChatwootSession session, string? inbox = null) =>
        new(session, inbox ?? session.InboxIdentifier ?? throw Missing("inbox identifier", "Connect with one: Connect-Chatwoot -InboxIdentifier ..."), null);

    /// <exception cref="ChatwootApiException">No inbox or no customer is known.</exception>
    public static ClientPlace OfContact(ChatwootSession session, string? inbox, string? contact) =>
        new(session, InInbox(session, inbox).Inbox, contact ?? session.ContactIdentifier ?? throw Missing("contact identifier", "Say which customer it is with -Contact (a source id, or what New-ChatwootClientContact gives), or connect with -ContactIdentifier."));

    public ClientPlace WithContact(string? contact) => new(Session, Inbox, contact);

    public ApiRequest Request(string method, string path = "") => new(ApiFamily.Client, method, $"public/api/v1/inboxes/{ApiRequest.Segment(Inbox)}{path}");

    public ApiRequest ContactRequest(string method, string path = "") => Request(method, $"/contacts/{ApiRequest.Segment(ContactIdentifier!)}{path}");

    public ApiRequest ConversationRequest(string method, long conversation, string path = "") => ContactRequest(method, $"/conversations/{ApiRequest.Segment(conversation)}{path}");

    public ClientContact Mark(ClientContact contact)
    {
        contact.Origin = Session;
        contact.InboxIdentifier = Inbox;
        contact.SourceId ??= ContactIdentifier;
        return contact;
    }

    public ClientConversation Mark(ClientConversation conversation)
    {
        conversation.Origin = Session;
        conversation.InboxIdentifier = Inbox;
        conversation.ContactIdentifier = ContactIdentifier;
        if (conversation.Contact is { } contact)
            Mark(contact);
        foreach (ClientMessage message in conversation.Messages ?? [])
            Mark(message);
        return conversation;
    }

    public ClientMessage Mark(ClientMessage message)
    {
        message.Origin = Session;
        message.InboxIdentifier = Inbox;
        message.ContactIdentifier = ContactIdentifier;
        return message;
    }

    private static ChatwootApiException Missing(string what, string action) =>
        new(ErrorReason.NoCredential, $"The session has no {what}.") { RecommendedAction = action };
}
