using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CustomRoles;

/// <summary>What New and Set have in common.</summary>
public abstract class CustomRoleBodyCmdlet : WriteResourceCmdlet<CustomRole>
{
    private protected const int LongestText = 255;

    /// <summary>What the role is for, at most 255 characters.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(LongestText)]
    public string? Description { get; set; }

    /// <summary>
    /// All that the role allows: ConversationManage (all conversations), ConversationUnassignedManage (those of nobody, and one's own),
    /// ConversationParticipatingManage (those one takes part in), ContactManage, ReportManage, KnowledgeBaseManage. @() for nothing.
    /// </summary>
    [Parameter]
    [BodyField("permissions")]
    [AllowEmptyCollection]
    public CustomRolePermission[] Permission { get; set; } = [];
}
