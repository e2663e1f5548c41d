using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Reads the pages and PDF files that AI assistants know. Part of the enterprise edition.</summary>
/// <example>
/// <code>Get-ChatwootCaptainDocument -Assistant Helper -Source Web</code>
/// Lists the pages an assistant knows.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainDocument -Filter Failed | Sync-ChatwootCaptainDocument</code>
/// Reads again what could not be read.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCaptainDocument", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CaptainDocument))]
[Serves("GET /api/v1/accounts/{account_id}/captain/documents", "GET /api/v1/accounts/{account_id}/captain/documents/{id}")]
public sealed class GetChatwootCaptainDocumentCommand : GetResourceCmdlet<CaptainDocument>
{
    /// <summary>Those of one assistant: id, name or object.</summary>
    [Parameter(ParameterSetName = ListSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AssistantId")]
    [QueryField("assistant_id")]
    [ArgumentCompleter(typeof(NameCompleter<CaptainAssistant>))]
    public ResourceRef<CaptainAssistant>? Assistant { get; set; }

    /// <summary>Pages (Web) or files (Pdf).</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    public CaptainDocumentSource Source { get; set; }

    /// <summary>Pages by how they were synchronised: Stale, Synced, Syncing or Failed.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    public CaptainDocumentFilter Filter { get; set; }

    /// <summary>Those with this in their name or address.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField("search_key")]
    [ValidateNotNullOrEmpty]
    public string? Search { get; set; }

    /// <summary>RecentlyCreated: the newest first. Without it, the last changed come first.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    public CaptainDocumentSort Sort { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == ListSet)
            ForInput(Assistant?.Input, () => QueueList(Assistant));
        else
            base.Process();
    }
}
