using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Accounts;

/// <summary>
/// Reads accounts of the installation: those the platform app made or was permitted to. After one of them has been
/// removed the server fails to list the others, until its administrator cleans up; reading by id goes on working.
/// </summary>
/// <example>
/// <code>Get-ChatwootPlatformAccount</code>
/// Lists all accounts the platform app may touch.
/// </example>
/// <example>
/// <code>(Get-ChatwootPlatformAccount 3).Features.Keys</code>
/// Shows which features are switched on in account 3.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformAccount 'Fabrikam*' | Get-ChatwootPlatformAccountUser</code>
/// Lists who may work in the accounts whose names begin so.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootPlatformAccount", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[Serves(
    "GET /platform/api/v1/accounts",
    "GET /platform/api/v1/accounts/{account_id}")]
[OutputType(typeof(PlatformAccount))]
public sealed class GetChatwootPlatformAccountCommand : GetResourceCmdlet<PlatformAccount>;
