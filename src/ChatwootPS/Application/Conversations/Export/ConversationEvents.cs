using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Export;

/// <summary>What the server wrote down of the times of one conversation, where it does so: the enterprise edition only.</summary>
internal sealed class ConversationEvents
{
    public DateTime? FirstResponseAt { get; private init; }

    public TimeSpan? FirstResponseTime { get; private init; }

    public DateTime? ResolvedAt { get; private init; }

    public TimeSpan? ResolutionTime { get; private init; }

    public int ResolutionCount { get; private init; }

    public static async Task<ConversationEvents> ReadAsync(Operation operation, long conversation)
    {
        ApiAnswer answer = await operation.SendAsync(new ApiRequest(ApiFamily.Application, "GET", Resources.Conversations.ItemPath(conversation) + "/reporting_events")).ConfigureAwait(false);
        List<Dictionary<string, object?>> events = (answer.Value as IEnumerable<object?> ?? []).OfType<Dictionary<string, object?>>().ToList();
        Dictionary<string, object?>? first = events.Find(entry => Equals(entry["name"], "first_response"));
        Dictionary<string, object?>? last = events.FindLast(entry => Equals(entry["name"], "conversation_resolved"));
        return new ConversationEvents
        {
            FirstResponseAt = EndOf(first),
            FirstResponseTime = LengthOf(first),
            ResolvedAt = EndOf(last),
            ResolutionTime = LengthOf(last),
            ResolutionCount = events.Count(entry => Equals(entry["name"], "conversation_resolved")),
        };
    }

    private static DateTime? EndOf(Dictionary<string, object?>? entry) =>
        entry?["event_end_time"] is string time ? DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal).ToLocalTime() : null;

    private static TimeSpan? LengthOf(Dictionary<string, object?>? entry) =>
        entry?["value"] is { } seconds ? TimeSpan.FromSeconds(Convert.ToDouble(seconds, CultureInfo.InvariantCulture)) : null;
}
