using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Saml;

/// <summary>
/// Reads how the users of the account sign in at an identity provider of their own. Where nothing is set up, its Id is empty.
/// Needs an administrator, the enterprise edition and the feature saml.
/// </summary>
/// <example>
/// <code>Get-ChatwootSamlSetting</code>
/// Shows the settings.
/// </example>
/// <example>
/// <code>(Get-ChatwootSamlSetting).Certificate | Set-Content idp.pem</code>
/// Keeps the certificate of the identity provider in a file.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootSamlSetting")]
[OutputType(typeof(SamlSetting))]
[Serves("GET /api/v1/accounts/{account_id}/saml_settings")]
public sealed class GetChatwootSamlSettingCommand : SessionCmdlet
{
    private protected override void Process() => ForInput(null, () => Queue(null, SessionFor(), async operation =>
        operation.Write(await SamlSettings.ReadAsync(operation).ConfigureAwait(false))));
}
