using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client;

/// <summary>Does something in the name of an end customer.</summary>
public abstract class ClientCmdlet : SessionCmdlet
{
    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 1;

    /// <summary>Where a customer is: given, or that of the session.</summary>
    private protected ClientPlace PlaceOf(ClientContactRef? contact) =>
        ClientPlace.OfContact(SessionFor(contact?.Value), contact?.Value?.InboxIdentifier, contact?.SourceId);

    /// <summary>Where a conversation is: with the customer given, or the one the conversation's object came from, or that of the session.</summary>
    private protected ClientPlace PlaceOf(ClientConversationRef conversation, ClientContactRef? contact) =>
        ClientPlace.OfContact(
            SessionFor(conversation.Value ?? contact?.Value),
            contact?.Value?.InboxIdentifier ?? conversation.InboxIdentifier,
            contact?.SourceId ?? conversation.ContactIdentifier);

    /// <summary>For questions; the key of a customer is nobody else's business.</summary>
    private protected static string Describe(ClientContactRef? contact) =>
        contact is null ? "the session's customer" : contact.Value is { } known ? $"customer {known.Id} ({known})" : $"customer '{contact.SourceId}'";
}
