using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>Removes teams from the account. Their conversations stay, without a team. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootTeam night</code>
/// Asks, and removes the team.
/// </example>
/// <example>
/// <code>Get-ChatwootTeam 'project-*' | Remove-ChatwootTeam -Force</code>
/// Removes several teams without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootTeam", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Team))]
[Serves("DELETE /api/v1/accounts/{account_id}/teams/{team_id}")]
public sealed class RemoveChatwootTeamCommand : RemoveResourceCmdlet<Team>;
