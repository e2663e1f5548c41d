using System;
using System.Collections.Generic;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// What a search is limited to. The server heeds it only where the feature 'advanced_search' is switched on, and says
/// nothing where it is not: so everything is compared here as well.
/// </summary>
internal sealed class SearchScope
{
    public DateTime? Since { get; init; }

    public DateTime? Until { get; init; }

    public long? InboxId { get; init; }

    public long? AgentId { get; init; }

    public long? ContactId { get; init; }

    /// <summary>Nothing is to be compared here.</summary>
    public bool IsEmpty => Since is null && Until is null && InboxId is null && AgentId is null && ContactId is null;

    public IEnumerable<KeyValuePair<string, string>> Query()
    {
        if (Since is { } since)
            yield return new("since", FieldMap.TextOf(Seconds(since)));
        if (Until is { } until)
            yield return new("until", FieldMap.TextOf(Seconds(until)));
        if (AgentId is { } agent)
            yield return new("from", $"agent:{agent}");
        if (ContactId is { } contact)
            yield return new("from", $"contact:{contact}");
        if (InboxId is { } inbox)
            yield return new("inbox_id", FieldMap.TextOf(inbox));
    }

    public bool Keeps(ConversationHit hit) => IsWithin(hit.CreatedAt);

    public bool Keeps(Contact contact) => IsWithin(contact.LastActivityAt);

    public bool Keeps(ArticleHit article) => IsWithin(article.UpdatedAt);

    public bool Keeps(Message message) => IsWithin(message.CreatedAt)
        && (InboxId is null || message.InboxId == InboxId)
        && (AgentId is null || (message.Sender is { Type: "user" } agent && agent.Id == AgentId))
        && (ContactId is null || (message.Sender is { Type: "contact" } contact && contact.Id == ContactId));

    // To the second, as the server has times.
    private bool IsWithin(DateTime? time) => (Since is null && Until is null)
        || (time is { } at && (Since is not { } since || Seconds(at) >= Seconds(since)) && (Until is not { } until || Seconds(at) <= Seconds(until)));

    private static long Seconds(DateTime time) => new DateTimeOffset(time).ToUnixTimeSeconds();
}
