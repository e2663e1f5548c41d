using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Accounts;

/// <summary>
/// Removes accounts with everything in them; the users stay. The server does it in the background, which takes long for a
/// large account: -Wait waits for it. Afterwards the server fails to list the platform app's accounts (by name they cannot be
/// found either) until its administrator removes the permission that stays behind.
/// </summary>
/// <example>
/// <code>Remove-ChatwootPlatformAccount 3 -Wait -TimeoutSec 600 -Force</code>
/// Removes an account without asking, and comes back when it is gone or ten minutes have passed.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformAccount 3 | Remove-ChatwootPlatformAccount -WhatIf</code>
/// Shows what would be removed.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootPlatformAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Serves("DELETE /platform/api/v1/accounts/{account_id}")]
[OutputType(typeof(PlatformAccount))]
public sealed class RemoveChatwootPlatformAccountCommand : BackgroundRemovalCmdlet<PlatformAccount>;
