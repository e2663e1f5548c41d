using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;
using ChatwootPS.Realtime;

namespace ChatwootPS.Client.Conversations;

/// <summary>
/// Gives out what happens in an end customer's conversations as it happens, as the customer sees it: messages of both sides, changes of the status, typing. Each new message
/// comes once: what is written while the connection is broken is read afterwards, and marked with IsCatchUp. Private notes and activities do not come.
/// </summary>
/// <example>
/// <code>Watch-ChatwootClientConversation -Contact $who -Event message.created | Where-Object { $_.Message.MessageType -eq 'Outgoing' } | ForEach-Object { "$($_.Message.Sender): $($_.Message.Content)" }</code>
/// What the agents answer, until Ctrl+C.
/// </example>
/// <example>
/// <code>$answer = $conversation | Watch-ChatwootClientConversation -Event message.created -TimeoutSec 60 | Where-Object { $_.Message.MessageType -eq 'Outgoing' } | Select-Object -First 1</code>
/// Waits up to a minute for an answer.
/// </example>
[Cmdlet(VerbsCommon.Watch, "ChatwootClientConversation")]
[OutputType(typeof(ClientEvent))]
public sealed class WatchChatwootClientConversationCommand : WatchCmdlet<ClientEvent>
{
    // Customers count as present for 90 seconds; the widget renews that every minute.
    private static readonly TimeSpan s_presence = TimeSpan.FromMinutes(1);

    private readonly List<ClientConversationRef> _conversations = [];

    /// <summary>Only what happens in these conversations: their numbers or objects. By default in all of the customer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ClientConversationRef[] Conversation { get; set; } = [];

    /// <summary>The customer: his source id or object; by default the one the conversation came from, else the session's.</summary>
    [Parameter]
    [Alias("ContactIdentifier")]
    [ValidateNotNull]
    public ClientContactRef? Contact { get; set; }

    /// <summary>Tells the server all the time that the customer is there. Without it he counts so for the first 90 seconds only, which the server does by itself.</summary>
    [Parameter]
    public SwitchParameter Online { get; set; }

    private protected override object? Target => _conversations.Count == 1 ? _conversations[0].Input : Contact?.Input;

    private protected override void Process() => _conversations.AddRange(Conversation);

    private protected override EventSource<ClientEvent> CreateSource()
    {
        ClientConversationRef? first = _conversations.FirstOrDefault();
        ChatwootSession session = SessionFor(Contact?.Value ?? first?.Value);
        string? contact = Contact?.SourceId ?? first?.ContactIdentifier;
        if (Contact is null && _conversations.Exists(conversation => conversation.ContactIdentifier is { } own && own != (contact ?? session.ContactIdentifier)))
            throw ErrorRecords.InvalidInput("The conversations belong to different customers.", "Watch the conversations of one customer at a time.");
        ClientPlace place = ClientPlace.OfContact(session, Contact?.Value?.InboxIdentifier ?? first?.InboxIdentifier, contact);
        HashSet<long>? conversations = _conversations.Count == 0 ? null : [.. _conversations.Select(conversation => conversation.Id)];
        return new CustomerEvents(place, ClientIdentity.Of(place, Contact, null), conversations, Online ? s_presence : null);
    }
}
