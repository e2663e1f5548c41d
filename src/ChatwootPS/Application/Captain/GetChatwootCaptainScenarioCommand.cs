using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>
/// Reads what AI assistants are to do in certain cases. Those switched off are in no list and are read by their ids. Part of
/// the enterprise edition.
/// </summary>
/// <example>
/// <code>Get-ChatwootCaptainAssistant | Get-ChatwootCaptainScenario</code>
/// Lists the scenarios of all assistants.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainScenario 3 -Assistant Helper</code>
/// Reads one scenario.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCaptainScenario", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CaptainScenario))]
[Serves("GET /api/v1/accounts/{account_id}/captain/assistants/{assistant_id}/scenarios", "GET /api/v1/accounts/{account_id}/captain/assistants/{assistant_id}/scenarios/{id}")]
public sealed class GetChatwootCaptainScenarioCommand : GetResourceCmdlet<CaptainScenario>
{
    private Resource<CaptainScenario>? _resource;

    /// <summary>The assistant the scenarios belong to: id, name or object.</summary>
    [Parameter(ParameterSetName = IdSet)]
    [Parameter(ParameterSetName = ListSet, Mandatory = true, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<CaptainAssistant>))]
    public ResourceRef<CaptainAssistant>? Assistant { get; set; }

    private protected override Resource<CaptainScenario> Resource => _resource ?? base.Resource;

    private protected override void Process()
    {
        if (Id.Length == 0)
        {
            ForInput(Assistant?.Input, () =>
            {
                _resource = CaptainScenarioPlace.Of(Assistant, null, assistant => IdOf(assistant, SessionFor(assistant)));
                QueueList(Assistant);
            });
            return;
        }
        foreach (ResourceRef<CaptainScenario> reference in Id)
        {
            ForInput(reference.Input, () =>
            {
                Resource<CaptainScenario> place = CaptainScenarioPlace.Of(Assistant, reference, assistant => IdOf(assistant, SessionFor(assistant)));
                ChatwootSession session = SessionFor(reference);
                long id = IdOf(reference, session);
                Queue(reference.Input, session, async operation => operation.Write(await operation.GetAsync<CaptainScenario>(place.Get(id)).ConfigureAwait(false)));
            });
        }
    }
}
