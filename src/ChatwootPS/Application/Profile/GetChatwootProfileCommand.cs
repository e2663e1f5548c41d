using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Profile;

/// <summary>Reads the user whose access token the session holds: who you are, and in which accounts.</summary>
/// <example>
/// <code>Get-ChatwootProfile</code>
/// Shows who the session works as.
/// </example>
/// <example>
/// <code>(Get-ChatwootProfile).Accounts | Where-Object Role -eq Administrator</code>
/// The accounts the user administers.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootProfile")]
[OutputType(typeof(Chatwoot.Profile))]
[Serves("GET /api/v1/profile")]
public sealed class GetChatwootProfileCommand : SessionCmdlet
{
    private protected override void Process() => ForInput(null, () => Queue(null, SessionFor(), async operation =>
        operation.Write(await operation.GetAsync<Chatwoot.Profile>(new ApiRequest(ApiFamily.Application, "GET", "api/v1/profile")).ConfigureAwait(false))));
}
