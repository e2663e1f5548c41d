using System.Collections.Generic;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Events;

/// <summary>Something that happened in an account, told to everybody who listens: sockets, webhooks, bots.</summary>
/// <param name="Name">As the socket calls it, <c>message.created</c>; webhooks have their own words for some.</param>
internal sealed record Happening(string Name, Account Account)
{
    public Message? Message { get; init; }

    public Conversation? Conversation { get; init; }

    public Contact? Contact { get; init; }

    public Inbox? Inbox { get; init; }

    public Notification? Notification { get; init; }

    /// <summary>The user, bot or contact who did it; null for the system.</summary>
    public Entity? Performer { get; init; }

    /// <summary>Whom alone it concerns, where it is a user: somebody mentioned.</summary>
    public User? User { get; init; }

    /// <summary>What changed: the column with its value before and after, as JSON shows them.</summary>
    public IReadOnlyDictionary<string, (JsonNode? Before, JsonNode? After)>? Changes { get; init; }

    /// <summary>What only this kind of event carries: the echo id of a message, whether typing is private, keys of a cache.</summary>
    public JsonObject Details { get; init; } = [];
}
