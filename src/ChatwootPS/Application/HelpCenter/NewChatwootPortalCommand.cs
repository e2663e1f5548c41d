using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Makes a portal (help center). Needs an administrator.</summary>
/// <example>
/// <code>New-ChatwootPortal -Name 'User guide' -Slug guide</code>
/// Makes a portal in English at /hc/guide.
/// </example>
/// <example>
/// <code>New-ChatwootPortal -Name Help -Slug help -AllowedLocale en, es -DefaultLocale en -Logo ./logo.png</code>
/// Makes a portal in two languages with a picture.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootPortal", SupportsShouldProcess = true)]
[OutputType(typeof(Portal))]
[Serves("POST /api/v1/accounts/{account_id}/portals")]
public sealed class NewChatwootPortalCommand : PortalBodyCmdlet
{
    /// <summary>The name.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    public string Name { get; set; } = "";

    /// <summary>The part of the address that names the portal; unique in the installation.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateText(SlugPattern, SlugForm)]
    public string Slug { get; set; } = "";

    private protected override void Process() => Create(Name, Name);
}
