using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Tells an AI assistant what to do in a certain case. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>New-ChatwootCaptainScenario Refund -Assistant Helper -Description 'When money is wanted back' -Instruction 'Use [Note](tool://add_private_note), then answer'</code>
/// Makes a scenario with a tool.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainAssistant | New-ChatwootCaptainScenario Refund -Description 'Money back' -Instruction 'Hand over' -Enabled $false</code>
/// Makes one for each assistant that is not followed yet.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCaptainScenario", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainScenario))]
[Serves("POST /api/v1/accounts/{account_id}/captain/assistants/{assistant_id}/scenarios")]
public sealed class NewChatwootCaptainScenarioCommand : CaptainScenarioBodyCmdlet
{
    /// <summary>What it is called.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    /// <summary>The assistant: id, name or object.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<CaptainAssistant>))]
    [ValidateNotNull]
    public ResourceRef<CaptainAssistant> Assistant { get; set; } = null!;

    /// <summary>When it applies.</summary>
    [Parameter(Mandatory = true)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Description { get; set; } = "";

    /// <summary>What to do; tools are links such as [Note](tool://add_private_note), and Get-ChatwootCaptainAssistant -Tool lists them.</summary>
    [Parameter(Mandatory = true)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Instruction { get; set; } = "";

    private protected override void Process() => ForInput(Title, () =>
    {
        Place = CaptainScenarioPlace.Of(Assistant, null, assistant => IdOf(assistant, SessionFor(assistant)));
        Create(Title, Title);
    });
}
