using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>Changes teams. Their members are a matter of Set-ChatwootTeamMember. Needs an administrator.</summary>
/// <example>
/// <code>Set-ChatwootTeam 'tier 2' -Name 'second line' -PassThru</code>
/// Renames a team and gives it out.
/// </example>
/// <example>
/// <code>Get-ChatwootTeam | Set-ChatwootTeam -AllowAutoAssign $false</code>
/// Lets no team choose an agent by itself.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootTeam", SupportsShouldProcess = true)]
[OutputType(typeof(Team))]
[Serves("PATCH /api/v1/accounts/{account_id}/teams/{team_id}")]
public sealed class SetChatwootTeamCommand : TeamBodyCmdlet
{
    /// <summary>The ids, names or teams to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>[] Id { get; set; } = [];

    /// <summary>The new name, unique in the account; the server makes it lower-case.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(NamePattern, NameForm)]
    [ValidateLength(1, LongestName)]
    public string? Name { get; set; }

    /// <summary>Gives out the changed team.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
