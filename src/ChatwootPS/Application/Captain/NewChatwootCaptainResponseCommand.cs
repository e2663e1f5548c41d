using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Teaches an AI assistant a question and its answer. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>New-ChatwootCaptainResponse 'How long does delivery take?' -Answer 'Two days.' -Assistant Helper</code>
/// Teaches one answer.
/// </example>
/// <example>
/// <code>Import-Csv faq.csv | New-ChatwootCaptainResponse -Assistant Helper -Status Pending</code>
/// Teaches the Question and Answer of each row, for a person to look at.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCaptainResponse", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainResponse))]
[Serves("POST /api/v1/accounts/{account_id}/captain/assistant_responses")]
public sealed class NewChatwootCaptainResponseCommand : CaptainResponseBodyCmdlet
{
    /// <summary>The question.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Question { get; set; } = "";

    /// <summary>The answer.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Answer { get; set; } = "";

    /// <summary>The assistant that is to know it: id, name or object.</summary>
    [Parameter(Mandatory = true)]
    [BodyField("assistant_id")]
    [ArgumentCompleter(typeof(NameCompleter<CaptainAssistant>))]
    [ValidateNotNull]
    public ResourceRef<CaptainAssistant> Assistant { get; set; } = null!;

    private protected override void Process() => Create(Question, Question);
}
