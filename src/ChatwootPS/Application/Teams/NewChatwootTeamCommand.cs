using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>Makes a team, without members. Needs an administrator.</summary>
/// <example>
/// <code>New-ChatwootTeam 'tier 2' -Description 'What tier 1 could not solve' -AllowAutoAssign $false</code>
/// Makes a team and gives it out.
/// </example>
/// <example>
/// <code>New-ChatwootTeam night | Add-ChatwootTeamMember -Agent ana@contoso.com, ben@contoso.com</code>
/// Makes a team and puts two agents into it.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootTeam", SupportsShouldProcess = true)]
[OutputType(typeof(Team))]
[Serves("POST /api/v1/accounts/{account_id}/teams")]
public sealed class NewChatwootTeamCommand : TeamBodyCmdlet
{
    /// <summary>The name, unique in the account; the server makes it lower-case.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateText(NamePattern, NameForm)]
    [ValidateLength(1, LongestName)]
    public string Name { get; set; } = "";

    private protected override void Process() => Create(Name, Name);
}
