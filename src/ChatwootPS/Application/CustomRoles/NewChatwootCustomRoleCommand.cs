using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CustomRoles;

/// <summary>
/// Makes a custom role; Set-ChatwootAgent -CustomRole gives it to agents. Names need not be unique for the server. Needs an
/// administrator and the enterprise edition.
/// </summary>
/// <example>
/// <code>New-ChatwootCustomRole 'Report reader' -Permission ReportManage</code>
/// Makes a role and gives it out.
/// </example>
/// <example>
/// <code>$role = New-ChatwootCustomRole Editors -Permission KnowledgeBaseManage, ContactManage; Get-ChatwootTeamMember docs | Set-ChatwootAgent -CustomRole $role</code>
/// Makes a role and gives it to all members of a team.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCustomRole", SupportsShouldProcess = true)]
[OutputType(typeof(CustomRole))]
[Serves("POST /api/v1/accounts/{account_id}/custom_roles")]
public sealed class NewChatwootCustomRoleCommand : CustomRoleBodyCmdlet
{
    /// <summary>The name, at most 255 characters.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    [ValidateLength(1, LongestText)]
    public string Name { get; set; } = "";

    private protected override void Process() => Create(Name, Name);
}
