using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Accounts;

/// <summary>Makes an account, which the platform app may then read, change and remove. It has no users: see Add-ChatwootPlatformAccountUser.</summary>
/// <example>
/// <code>New-ChatwootPlatformAccount 'Fabrikam' -Locale es -SupportEmail help@fabrikam.com</code>
/// Makes an account in Spanish and gives it out.
/// </example>
/// <example>
/// <code>$account = New-ChatwootPlatformAccount 'Fabrikam' -Feature @{ help_center = $false; captain_integration = $true } -Limit @{ agents = 5; inboxes = 2 }</code>
/// Makes an account with other features than the usual ones, for five agents and two inboxes.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootPlatformAccount", SupportsShouldProcess = true)]
[Serves("POST /platform/api/v1/accounts")]
[OutputType(typeof(PlatformAccount))]
public sealed class NewChatwootPlatformAccountCommand : PlatformAccountBodyCmdlet
{
    /// <summary>The name of the account, at most 255 characters. Several accounts may have the same.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateLength(1, 255)]
    public string Name { get; set; } = "";

    private protected override void Process() => Create(Name, Name);
}
