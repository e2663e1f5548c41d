namespace Chatwoot;

/// <summary>The state of a conversation.</summary>
public enum ConversationStatus { Open, Resolved, Pending, Snoozed }

/// <summary>The urgency of a conversation. No priority is <c>$null</c>.</summary>
public enum ConversationPriority { Low, Medium, High, Urgent }

/// <summary>Who a message comes from. The numbers are those of the REST API; web hooks send the words.</summary>
public enum MessageType { Incoming = 0, Outgoing = 1, Activity = 2, Template = 3 }

/// <summary>Whether a person can be reached, as shown to colleagues and customers.</summary>
public enum AvailabilityStatus { Online, Offline, Busy }

/// <summary>What a user may do in an account.</summary>
public enum AccountRole { Agent, Administrator }

/// <summary>Whether an account may be worked in.</summary>
public enum AccountStatus { Active, Suspended }
