using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Removes scenarios of AI assistants. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Remove-ChatwootCaptainScenario 3 -Assistant Helper</code>
/// Asks, and removes a scenario.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainAssistant Helper | Get-ChatwootCaptainScenario | Remove-ChatwootCaptainScenario -Force</code>
/// Removes all of an assistant without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCaptainScenario", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CaptainScenario))]
[Serves("DELETE /api/v1/accounts/{account_id}/captain/assistants/{assistant_id}/scenarios/{id}")]
public sealed class RemoveChatwootCaptainScenarioCommand : RemoveResourceCmdlet<CaptainScenario>
{
    private Resource<CaptainScenario>? _resource;

    /// <summary>The assistant they belong to: id, name or object. Scenarios given as objects know it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<CaptainAssistant>))]
    public ResourceRef<CaptainAssistant>? Assistant { get; set; }

    private protected override Resource<CaptainScenario> Resource => _resource ?? base.Resource;

    private protected override void Process()
    {
        ResourceRef<CaptainScenario>[] all = Id;
        foreach (ResourceRef<CaptainScenario> reference in all)
        {
            ForInput(reference.Input, () =>
            {
                _resource = CaptainScenarioPlace.Of(Assistant, reference, assistant => IdOf(assistant, SessionFor(assistant)));
                Id = [reference];
                base.Process();
            });
        }
    }
}
