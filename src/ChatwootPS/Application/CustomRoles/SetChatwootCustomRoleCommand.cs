using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CustomRoles;

/// <summary>Changes custom roles. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Set-ChatwootCustomRole 'Report reader' -Permission ReportManage, ContactManage</code>
/// Sets all that the role allows.
/// </example>
/// <example>
/// <code>Get-ChatwootCustomRole 2 | Set-ChatwootCustomRole -Name 'Report readers' -PassThru</code>
/// Renames a role and gives it out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCustomRole", SupportsShouldProcess = true)]
[OutputType(typeof(CustomRole))]
[Serves("PATCH /api/v1/accounts/{account_id}/custom_roles/{id}")]
public sealed class SetChatwootCustomRoleCommand : CustomRoleBodyCmdlet
{
    /// <summary>The ids, names or custom roles to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<CustomRole>))]
    public ResourceRef<CustomRole>[] Id { get; set; } = [];

    /// <summary>The new name, at most 255 characters.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    [ValidateLength(1, LongestText)]
    public string? Name { get; set; }

    /// <summary>Gives out the changed role.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
