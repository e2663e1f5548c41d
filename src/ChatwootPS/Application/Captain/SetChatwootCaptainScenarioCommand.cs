using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Changes what AI assistants are to do in certain cases. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Set-ChatwootCaptainScenario 3 -Assistant Helper -Enabled $false</code>
/// Switches a scenario off.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainAssistant Helper | Get-ChatwootCaptainScenario | Set-ChatwootCaptainScenario -Enabled $false</code>
/// Switches off all scenarios of an assistant.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCaptainScenario", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainScenario))]
[Serves("PATCH /api/v1/accounts/{account_id}/captain/assistants/{assistant_id}/scenarios/{id}")]
public sealed class SetChatwootCaptainScenarioCommand : CaptainScenarioBodyCmdlet
{
    /// <summary>The ids of the scenarios, or the scenarios, to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<CaptainScenario>[] Id { get; set; } = [];

    /// <summary>The assistant they belong to: id, name or object. Scenarios given as objects know it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<CaptainAssistant>))]
    public ResourceRef<CaptainAssistant>? Assistant { get; set; }

    /// <summary>What it is called.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>When it applies.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Description { get; set; }

    /// <summary>What to do; tools are links such as [Note](tool://add_private_note).</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Instruction { get; set; }

    /// <summary>Gives out the changed scenario.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<CaptainScenario> reference in Id)
        {
            ForInput(reference.Input, () =>
            {
                Place = CaptainScenarioPlace.Of(Assistant, reference, assistant => IdOf(assistant, SessionFor(assistant)));
                Update([reference], PassThru);
            });
        }
    }
}
