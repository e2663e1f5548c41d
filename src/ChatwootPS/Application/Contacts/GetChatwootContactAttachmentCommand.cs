using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts;

/// <summary>Lists the files of all conversations of contacts, the newest first; of conversations the session's user may see.</summary>
/// <example>
/// <code>Get-ChatwootContactAttachment ana@contoso.com -First 10</code>
/// The ten newest files of a contact.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Label vip | Get-ChatwootContactAttachment | Where-Object FileType -eq image</code>
/// The pictures of all contacts with a label.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootContactAttachment", SupportsPaging = true)]
[OutputType(typeof(Attachment))]
[Serves("GET /api/v1/accounts/{account_id}/contacts/{contact_id}/attachments")]
public sealed class GetChatwootContactAttachmentCommand : OperationCmdlet
{
    private static readonly Paging s_paging = Paging.Numbered(100, total: "meta.total_count");

    /// <summary>The contacts: ids, e-mail addresses, phone numbers, identifiers, names, or contacts. -First and -Skip count for each of them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ContactId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        foreach (ResourceRef<Contact> contact in Contact)
        {
            ForInput(contact.Input, () =>
            {
                ChatwootSession session = SessionFor(contact);
                var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Contacts.ItemPath(IdOf(contact, session)) + "/attachments") { Envelope = "payload" };
                QueueRows<Attachment>(contact.Input, session, request, s_paging);
            });
        }
    }
}
