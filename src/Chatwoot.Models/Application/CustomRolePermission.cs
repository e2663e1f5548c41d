namespace Chatwoot;

/// <summary>What a custom role allows.</summary>
public enum CustomRolePermission
{
    /// <summary>All conversations of the inboxes.</summary>
    ConversationManage,
    /// <summary>Conversations of nobody, and one's own.</summary>
    ConversationUnassignedManage,
    /// <summary>Conversations one takes part in, and one's own.</summary>
    ConversationParticipatingManage,
    ContactManage,
    ReportManage,
    KnowledgeBaseManage,
}
