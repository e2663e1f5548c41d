using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Client;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Realtime;

/// <summary>The events of a customer's conversations, as the customer sees them.</summary>
internal sealed class CustomerEvents : EventSource<ClientEvent>
{
    private readonly ClientPlace _place;
    private readonly ClientIdentity _identity;
    private readonly ICollection<long>? _conversations;
    private readonly TimeSpan? _presence;

    /// <param name="conversations">Null for all.</param>
    public CustomerEvents(ClientPlace place, ClientIdentity identity, ICollection<long>? conversations, TimeSpan? presence)
        : base(place.Session)
    {
        _place = place;
        _identity = identity;
        _conversations = conversations;
        _presence = presence;
    }

    public override string Identity => $"{Session.Uri}public/api/v1/inboxes/{_place.Inbox}";

    public override async Task<EventSubscription> SubscriptionAsync(CancellationToken cancellation)
    {
        ClientContact contact = await _identity.AskAsync(Silent(cancellation), _identity.Show(_place)).ConfigureAwait(false);
        return new EventSubscription(contact.PubsubToken ?? throw new ChatwootApiException(ErrorReason.InvalidAnswer, "The server told no token for its events."))
        {
            PresenceInterval = _presence,
        };
    }

    public override async Task<long> NewestMessageAsync(CancellationToken cancellation) =>
        (await ConversationsAsync(cancellation).ConfigureAwait(false)).SelectMany(conversation => conversation.Messages ?? []).Select(message => message.Id).DefaultIfEmpty(0).Max();

    public override async Task<IReadOnlyList<ClientEvent>> MissedAsync(long floor, TimeSpan within, CancellationToken cancellation)
    {
        List<ClientConversation> conversations = await ConversationsAsync(cancellation).ConfigureAwait(false);
        return conversations
            .Where(conversation => _conversations is null || _conversations.Contains(conversation.Id))
            .SelectMany(conversation => (conversation.Messages ?? []).Where(message => message.Id > floor).Select(message => new ClientEvent
            {
                Event = EventNames.MessageCreated,
                At = message.CreatedAt ?? DateTime.Now,
                AccountId = conversation.Contact?.AccountId,
                Message = message,
                Conversation = conversation,
                IsCatchUp = true,
            }))
            .ToList();
    }

    public override bool Belongs(ClientEvent told) =>
        _conversations is null || (told.ConversationId is { } id && _conversations.Contains(id));

    public override long? MessageOf(ClientEvent told) => told.MessageId;

    public override ClientEvent Adopt(ClientEvent told)
    {
        told.Origin = Session;
        if (told.Conversation is { } conversation)
            _place.Mark(conversation);
        if (told.Message is { } message)
            _place.Mark(message);
        return told;
    }

    /// <summary>All of the customer's conversations with all that was said: the server has no smaller answer.</summary>
    private Task<List<ClientConversation>> ConversationsAsync(CancellationToken cancellation) =>
        Silent(cancellation).ListAsync<ClientConversation>(_place.ContactRequest("GET", "/conversations"), Paging.None);
}
