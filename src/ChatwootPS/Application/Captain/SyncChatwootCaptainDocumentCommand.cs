using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>
/// Has the server read pages anew that it has read before; not files, and not what is still being read. It does so in the
/// background. Needs an administrator and the enterprise edition.
/// </summary>
/// <example>
/// <code>Sync-ChatwootCaptainDocument 12</code>
/// Has a page read anew.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainDocument -Filter Stale | Sync-ChatwootCaptainDocument -PassThru</code>
/// Has all pages read anew that are out of date.
/// </example>
[Cmdlet(VerbsData.Sync, "ChatwootCaptainDocument", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainDocument))]
[Serves("POST /api/v1/accounts/{account_id}/captain/documents/{id}/sync")]
public sealed class SyncChatwootCaptainDocumentCommand : OperationCmdlet
{
    /// <summary>The ids, addresses or documents.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<CaptainDocument>[] Id { get; set; } = [];

    /// <summary>Gives out the document, read anew from the API.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<CaptainDocument> reference in Id)
        {
            ForInput(reference.Input, () =>
            {
                ChatwootSession session = SessionFor(reference);
                long id = IdOf(reference, session);
                if (!Approves(reference.Describe(), "Read anew"))
                    return;
                bool passThru = PassThru;
                Queue(reference.Input, session, async operation =>
                {
                    await operation.SendAsync(new ApiRequest(ApiFamily.Application, "POST", Resources.CaptainDocuments.ItemPath(id) + "/sync")).ConfigureAwait(false);
                    if (passThru)
                        operation.Write(await operation.GetAsync<CaptainDocument>(Resources.CaptainDocuments.Get(id)).ConfigureAwait(false));
                });
            });
        }
    }
}
