using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>What is done to one conversation: each a request of its own.</summary>
internal static class ConversationRequests
{
    public static ApiRequest Get(long id) => Resources.Conversations.Get(id);

    /// <param name="until">For Snoozed; null until the customer writes again.</param>
    public static ApiRequest Status(long id, ConversationStatus status, DateTime? until = null)
    {
        var body = new Dictionary<string, object?> { ["status"] = status };
        // Seconds here; the same field takes ISO 8601 where a conversation is made.
        if (until is { } time)
            body["snoozed_until"] = new DateTimeOffset(time).ToUnixTimeSeconds();
        return Post(id, "toggle_status", body);
    }

    /// <param name="priority">Null clears it; the server knows no word for that.</param>
    public static ApiRequest Priority(long id, ConversationPriority? priority) =>
        Post(id, "toggle_priority", new Dictionary<string, object?> { ["priority"] = priority });

    public static ApiRequest SlaPolicy(long id, long policy) =>
        Resources.Conversations.Update(id, new Dictionary<string, object?> { ["sla_policy_id"] = policy });

    public static ApiRequest PriorityAndSlaPolicy(long id, ConversationPriority? priority, long policy) =>
        Resources.Conversations.Update(id, new Dictionary<string, object?> { ["priority"] = priority, ["sla_policy_id"] = policy });

    /// <summary>Replaces the labels.</summary>
    public static ApiRequest Labels(long id, IEnumerable<string> labels) =>
        Post(id, "labels", new Dictionary<string, object?> { ["labels"] = labels.Cast<object?>().ToList() });

    /// <summary>Replaces all custom attributes.</summary>
    public static ApiRequest CustomAttributes(long id, Dictionary<string, object?> attributes) =>
        Post(id, "custom_attributes", new Dictionary<string, object?> { ["custom_attributes"] = attributes });

    public static ApiRequest Mute(long id, bool muted) => Post(id, muted ? "mute" : "unmute");

    public static ApiRequest MarkUnread(long id) => Post(id, "unread");

    public static ApiRequest MarkRead(long id) => Post(id, "update_last_seen");

    /// <summary>Changes a conversation, and gives it out as it is then where asked to.</summary>
    public static async Task ChangeAsync(Operation operation, long id, bool passThru, Func<Task> change)
    {
        await change().ConfigureAwait(false);
        if (passThru)
            operation.Write(await operation.GetAsync<Conversation>(Get(id)).ConfigureAwait(false));
    }

    /// <param name="agent">Null for nobody.</param>
    public static Task AssignAsync(Operation operation, long id, long? agent) =>
        AssignAsync(operation, id, new Dictionary<string, object?> { ["assignee_id"] = agent }, agent, "agent", "The conversation has no assignee now.");

    public static Task AssignBotAsync(Operation operation, long id, long bot) =>
        AssignAsync(operation, id, new Dictionary<string, object?> { ["assignee_type"] = "AgentBot", ["assignee_id"] = bot }, bot, "agent bot", "The assignee was not changed.");

    /// <param name="team">Null for none.</param>
    public static Task SetTeamAsync(Operation operation, long id, long? team) =>
        AssignAsync(operation, id, new Dictionary<string, object?> { ["team_id"] = team }, team, "team", "The conversation has no team now.");

    // One field a request: of two, the server takes only one. It answers 'null' where it knows no such number.
    private static async Task AssignAsync(Operation operation, long id, Dictionary<string, object?> body, long? wanted, string noun, string outcome)
    {
        ApiAnswer answer = await operation.SendAsync(Post(id, "assignments", body)).ConfigureAwait(false);
        if (wanted is not null && answer.Value is null)
        {
            throw new ChatwootApiException(ErrorReason.NotFound, $"The server knows no {noun} {wanted}. {outcome}")
            {
                RecommendedAction = $"Check the id of the {noun}.",
            };
        }
    }

    public static ApiRequest Post(long id, string action, Dictionary<string, object?>? body = null) =>
        new(ApiFamily.Application, "POST", $"{Resources.Conversations.ItemPath(id)}/{action}") { Body = body };
}
