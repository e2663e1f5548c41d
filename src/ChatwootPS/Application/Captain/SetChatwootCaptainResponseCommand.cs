using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Changes questions and answers that AI assistants know. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Get-ChatwootCaptainResponse -Status Pending | Set-ChatwootCaptainResponse -Status Approved</code>
/// Approves all that wait.
/// </example>
/// <example>
/// <code>Set-ChatwootCaptainResponse 7 -Answer 'Three days.' -PassThru</code>
/// Changes an answer and gives it out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCaptainResponse", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainResponse))]
[Serves("PATCH /api/v1/accounts/{account_id}/captain/assistant_responses/{id}")]
public sealed class SetChatwootCaptainResponseCommand : CaptainResponseBodyCmdlet
{
    /// <summary>The ids, questions or answers to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<CaptainResponse>[] Id { get; set; } = [];

    /// <summary>The question.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Question { get; set; }

    /// <summary>The answer.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Answer { get; set; }

    /// <summary>Another assistant that is to know it instead: id, name or object.</summary>
    [Parameter]
    [BodyField("assistant_id")]
    [ArgumentCompleter(typeof(NameCompleter<CaptainAssistant>))]
    [ValidateNotNull]
    public ResourceRef<CaptainAssistant>? Assistant { get; set; }

    /// <summary>Gives out the changed answer.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
