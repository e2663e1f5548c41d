namespace Chatwoot;

/// <summary>Who gets the next conversation: one after the other, or who has the fewest (enterprise edition).</summary>
public enum AssignmentOrder { RoundRobin, Balanced }

/// <summary>Which conversation is handed out next.</summary>
public enum AssignmentConversationPriority { EarliestCreated, LongestWaiting }
