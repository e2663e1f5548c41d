using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Application.Conversations;
using ChatwootPS.Application.Messages;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Realtime;

/// <summary>The events of the session's account, as its user sees them.</summary>
internal sealed class AgentEvents : EventSource<ChatwootEvent>
{
    private const int Readers = 4;

    private readonly long _account;
    private readonly ICollection<long>? _inboxes;
    private readonly ICollection<long>? _conversations;
    private readonly TimeSpan? _presence;

    /// <param name="inboxes">Null for all.</param>
    /// <param name="conversations">Null for all.</param>
    public AgentEvents(ChatwootSession session, ICollection<long>? inboxes, ICollection<long>? conversations, TimeSpan? presence)
        : base(session)
    {
        if (session.Role == "agent_bot")
        {
            throw new ChatwootApiException(ErrorReason.TokenKindRefused, "An agent bot cannot watch: the server tells bots of events by webhooks only.")
            {
                RecommendedAction = "Receive them with Receive-ChatwootWebhook, or connect with the token of a user.",
            };
        }
        _account = session.AccountId ?? throw new ChatwootApiException(ErrorReason.NoCredential, "The session has no account id, which events need.")
        {
            RecommendedAction = "Connect with it: Connect-Chatwoot -Uri <address> -AccountId ...",
        };
        _inboxes = inboxes;
        _conversations = conversations;
        _presence = presence;
    }

    public override string Identity => $"{Session.Uri}api/v1/accounts/{_account}";

    public override async Task<EventSubscription> SubscriptionAsync(CancellationToken cancellation)
    {
        Profile profile = await Silent(cancellation).GetAsync<Profile>(new ApiRequest(ApiFamily.Application, "GET", "api/v1/profile")).ConfigureAwait(false);
        return new EventSubscription(profile.PubsubToken ?? throw new ChatwootApiException(ErrorReason.InvalidAnswer, "The server told no token for its events."))
        {
            AccountId = _account,
            UserId = profile.Id,
            PresenceInterval = _presence,
        };
    }

    public override async Task<long> NewestMessageAsync(CancellationToken cancellation)
    {
        var query = new ConversationQuery();
        // The most recently active conversations come first.
        List<Conversation> rows = await Silent(cancellation).ListAsync<Conversation>(query.Request(), query.Paging, atLeast: 1).ConfigureAwait(false);
        return rows.Select(Newest).DefaultIfEmpty(0).Max();
    }

    public override async Task<IReadOnlyList<ChatwootEvent>> MissedAsync(long floor, TimeSpan within, CancellationToken cancellation)
    {
        var query = new ConversationQuery { UpdatedWithin = within };
        List<Conversation> rows = await Silent(cancellation).ListAsync<Conversation>(query.Request(), query.Paging).ConfigureAwait(false);
        var missed = new ConcurrentQueue<ChatwootEvent>();
        await SideBySide.RunAsync(rows.Where(row => IsWatched(row.InboxId, row.Id) && Newest(row) > floor), Readers, async row =>
        {
            foreach (Message message in await Silent(cancellation).ListAsync<Message>(MessageList.Window(row.Id, floor + 1, long.MaxValue, excludeInternal: false), MessageList.WindowPaging).ConfigureAwait(false))
                missed.Enqueue(EventOf(message, row));
        }, cancellation).ConfigureAwait(false);
        return missed.ToArray();
    }

    public override bool Belongs(ChatwootEvent told) =>
        // The token of the socket is the user's, and brings what happens in his other accounts, too.
        (told.AccountId is null || told.AccountId == _account) && IsWatched(told.InboxId, told.ConversationId);

    public override long? MessageOf(ChatwootEvent told) => told.MessageId;

    public override ChatwootEvent Adopt(ChatwootEvent told) => told.From(Session);

    private bool IsWatched(long? inbox, long? conversation) =>
        (_inboxes is null || (inbox is { } id && _inboxes.Contains(id)))
        && (_conversations is null || (conversation is { } number && _conversations.Contains(number)));

    private ChatwootEvent EventOf(Message message, Conversation conversation)
    {
        message.AccountId ??= _account;
        return new ChatwootEvent
        {
            Event = EventNames.MessageCreated,
            At = message.CreatedAt ?? DateTime.Now,
            AccountId = _account,
            Message = message,
            Conversation = conversation,
            IsCatchUp = true,
        };
    }

    private static long Newest(Conversation row) => (row.Messages ?? []).Select(message => message.Id).Append(row.LastNonActivityMessage?.Id ?? 0).Max();
}
