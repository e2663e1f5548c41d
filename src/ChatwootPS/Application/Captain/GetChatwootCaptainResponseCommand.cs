using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Reads the questions and answers that AI assistants know. Part of the enterprise edition.</summary>
/// <example>
/// <code>Get-ChatwootCaptainResponse -Assistant Helper -Status Pending</code>
/// Lists what a person has to look at.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainResponse -Search refund -First 10</code>
/// Finds answers by what is in them.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCaptainResponse", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CaptainResponse))]
[Serves("GET /api/v1/accounts/{account_id}/captain/assistant_responses", "GET /api/v1/accounts/{account_id}/captain/assistant_responses/{id}")]
public sealed class GetChatwootCaptainResponseCommand : GetResourceCmdlet<CaptainResponse>
{
    /// <summary>Those of one assistant: id, name or object.</summary>
    [Parameter(ParameterSetName = ListSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssistantId")]
    [QueryField("assistant_id")]
    [ArgumentCompleter(typeof(NameCompleter<CaptainAssistant>))]
    public ResourceRef<CaptainAssistant>? Assistant { get; set; }

    /// <summary>Those made from one document: id, address or object.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField("document_id")]
    public ResourceRef<CaptainDocument>? Document { get; set; }

    /// <summary>Pending or Approved.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    public CaptainResponseStatus Status { get; set; }

    /// <summary>Those with this in the question or the answer.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    [ValidateNotNullOrEmpty]
    public string? Search { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == ListSet)
            ForInput(Assistant?.Input, () => QueueList(Assistant));
        else
            base.Process();
    }
}
