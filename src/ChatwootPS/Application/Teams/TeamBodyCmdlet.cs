using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>What New and Set have in common.</summary>
public abstract class TeamBodyCmdlet : WriteResourceCmdlet<Team>
{
    // The server cuts nothing off: a team called ' sales' would be another one than 'sales'.
    private protected const string NamePattern = @"^\S(?s:.*\S)?$";
    private protected const string NameForm = "a text without blanks at its ends";
    private protected const int LongestName = 255;
    private const int LongestDescription = 20_000;

    /// <summary>What the team does.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(LongestDescription)]
    public string? Description { get; set; }

    /// <summary>Whether a conversation that is given to the team also gets an agent of it; $true for a new team.</summary>
    [Parameter]
    [BodyField]
    public bool AllowAutoAssign { get; set; }
}
