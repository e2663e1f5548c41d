using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>Reads the teams of the account: all, or by id or name.</summary>
/// <example>
/// <code>Get-ChatwootTeam</code>
/// Lists the teams of the account.
/// </example>
/// <example>
/// <code>Get-ChatwootTeam 'tier*' | Get-ChatwootTeamMember</code>
/// Who is in the teams whose name begins so.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootTeam", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Team))]
[Serves("GET /api/v1/accounts/{account_id}/teams", "GET /api/v1/accounts/{account_id}/teams/{team_id}")]
public sealed class GetChatwootTeamCommand : GetResourceCmdlet<Team>;
