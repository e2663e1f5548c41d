using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Saml;

/// <summary>
/// Ends signing in at an identity provider: all users of the account sign in by e-mail address and password again. Needs an
/// administrator, the enterprise edition and the feature saml.
/// </summary>
/// <example>
/// <code>Remove-ChatwootSamlSetting</code>
/// Asks, and removes the settings.
/// </example>
/// <example>
/// <code>Remove-ChatwootSamlSetting -Force -PassThru | Export-Clixml saml.xml</code>
/// Removes the settings without asking, and keeps what they were.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootSamlSetting", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(SamlSetting))]
[Serves("DELETE /api/v1/accounts/{account_id}/saml_settings")]
public sealed class RemoveChatwootSamlSettingCommand : OperationCmdlet
{
    /// <summary>Gives out the settings as they were before.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process() => ForInput(null, () =>
    {
        ChatwootSession session = SessionFor();
        if (!Approves($"SAML settings of {session}", "Remove", Force))
            return;
        bool passThru = PassThru;
        Queue(null, session, async operation =>
        {
            SamlSetting? removed = passThru ? await SamlSettings.ReadAsync(operation).ConfigureAwait(false) : null;
            await operation.SendAsync(SamlSettings.Request("DELETE")).ConfigureAwait(false);
            if (removed?.Id is not null)
                operation.Write(removed);
        });
    });
}
