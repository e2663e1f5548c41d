namespace Chatwoot;

/// <summary>What somebody is notified of.</summary>
public enum NotificationType
{
    /// <summary>A conversation was begun.</summary>
    ConversationCreation,
    /// <summary>One was given a conversation.</summary>
    ConversationAssignment,
    /// <summary>A customer wrote in one's own conversation.</summary>
    AssignedConversationNewMessage,
    /// <summary>Somebody mentioned one in a private note.</summary>
    ConversationMention,
    /// <summary>A customer wrote in a conversation one takes part in.</summary>
    ParticipatingConversationNewMessage,
    SlaMissedFirstResponse,
    SlaMissedNextResponse,
    SlaMissedResolution,
}
