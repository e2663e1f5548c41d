namespace Chatwoot;

/// <summary>How many conversations there are for each choice of assignee. Agent bots do not count: what a bot has is unassigned.</summary>
public sealed class ConversationCount : ChatwootObject
{
    /// <summary>Those of the session's user.</summary>
    public long? MineCount { get; set; }

    public long? AssignedCount { get; set; }

    public long? UnassignedCount { get; set; }

    public long? AllCount { get; set; }

    /// <summary>The inbox that was counted; null for all.</summary>
    public long? InboxId { get; set; }

    public override string ToString() => $"{AllCount}";
}
