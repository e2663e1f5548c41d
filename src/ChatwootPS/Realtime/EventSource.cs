using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Realtime;

/// <summary>Whose events are watched: how to subscribe, what belongs to it, and how to read what was missed.</summary>
internal abstract class EventSource<T>
    where T : EventObject
{
    protected EventSource(ChatwootSession session)
    {
        Session = session;
    }

    public ChatwootSession Session { get; }

    /// <summary>The server and the one who watches, for state files: the numbers in one mean nothing to another.</summary>
    public abstract string Identity { get; }

    /// <summary>Asks the server for what a subscription takes; anew each time, since tokens change.</summary>
    public abstract Task<EventSubscription> SubscriptionAsync(CancellationToken cancellation);

    /// <summary>The highest number of a message there is; 0 where there is none.</summary>
    public abstract Task<long> NewestMessageAsync(CancellationToken cancellation);

    /// <summary>The messages behind a number, as events, in no order.</summary>
    /// <param name="within">How long ago the first of them may have been written.</param>
    public abstract Task<IReadOnlyList<T>> MissedAsync(long floor, TimeSpan within, CancellationToken cancellation);

    /// <summary>Whether the event is of the account, inbox and conversation that are watched.</summary>
    public abstract bool Belongs(T told);

    /// <summary>The number of the message a <c>message.created</c> brings.</summary>
    public abstract long? MessageOf(T told);

    /// <summary>Gives the objects of an event what the next command in the pipeline needs.</summary>
    public abstract T Adopt(T told);

    private protected Operation Silent(CancellationToken cancellation) => new(Session, null, wantsExchanges: false, cancellation);
}
