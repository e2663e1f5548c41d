using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>Reads the template with which WhatsApp inboxes ask customers for a rating, and whether the provider has approved it. Other channels need none: the server refuses.</summary>
/// <example>
/// <code>Get-ChatwootCsatTemplate WhatsApp</code>
/// Shows whether there is a template, and its status.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox -ChannelType Whatsapp | Get-ChatwootCsatTemplate | Where-Object Status -ne APPROVED</code>
/// Finds the inboxes (InboxId) that cannot ask for ratings yet.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCsatTemplate")]
[OutputType(typeof(CsatTemplate))]
[Serves("GET /api/v1/accounts/{account_id}/inboxes/{inbox_id}/csat_template")]
public sealed class GetChatwootCsatTemplateCommand : InboxOperationCmdlet
{
    private protected override void Process(ResourceRef<Inbox> inbox, ChatwootSession session, long id)
    {
        ApiRequest request = Request("GET", id, "csat_template");
        Queue(inbox.Input, session, async operation =>
        {
            CsatTemplate template = await operation.GetAsync<CsatTemplate>(request).ConfigureAwait(false);
            template.InboxId = id;
            operation.Write(template);
        });
    }
}
