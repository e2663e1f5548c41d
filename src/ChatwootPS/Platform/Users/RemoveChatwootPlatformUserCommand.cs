using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Users;

/// <summary>
/// Removes users from the installation, with their memberships; what they wrote stays. The server does it in the
/// background, usually within two seconds: -Wait waits for it. To take a user out of one account only, use
/// Remove-ChatwootPlatformAccountUser.
/// </summary>
/// <example>
/// <code>Remove-ChatwootPlatformUser 42 -Wait -Force</code>
/// Removes a user without asking, and comes back when the user is gone.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformUser 42, 43 | Remove-ChatwootPlatformUser -WhatIf</code>
/// Shows which users would be removed.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootPlatformUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Serves("DELETE /platform/api/v1/users/{id}")]
[OutputType(typeof(PlatformUser))]
public sealed class RemoveChatwootPlatformUserCommand : BackgroundRemovalCmdlet<PlatformUser>
{
    /// <summary>The ids or users to remove. The API knows no names here.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public override ResourceRef<PlatformUser>[] Id { get; set; } = [];
}
