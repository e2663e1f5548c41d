using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Reads which AI model does what for the account, and which there are.</summary>
/// <example>
/// <code>(Get-ChatwootCaptainPreference).Features.editor.selected</code>
/// Shows the model that rewrites texts.
/// </example>
/// <example>
/// <code>(Get-ChatwootCaptainPreference).Features.editor.models.id</code>
/// Lists the models there are for it.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCaptainPreference")]
[OutputType(typeof(CaptainPreference))]
[Serves("GET /api/v1/accounts/{account_id}/captain/preferences")]
public sealed class GetChatwootCaptainPreferenceCommand : SessionCmdlet
{
    internal const string Path = "api/v1/accounts/{account}/captain/preferences";

    private protected override void Process() => ForInput(null, () => Queue(null, SessionFor(), async operation =>
        operation.Write(await operation.GetAsync<CaptainPreference>(new ApiRequest(ApiFamily.Application, "GET", Path)).ConfigureAwait(false))));
}
