using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.InboxMembers;

/// <summary>
/// Reads the agents who work in inboxes; each knows its inbox as InboxId. Administrators see all inboxes without being
/// members: for all who can be assigned, see Get-ChatwootAgent -AssignableTo.
/// </summary>
/// <example>
/// <code>Get-ChatwootInboxMember Support</code>
/// Lists the members of an inbox.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox | Get-ChatwootInboxMember | Where-Object Email -eq ana@contoso.com | Remove-ChatwootInboxMember -Force</code>
/// Takes an agent out of all inboxes.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootInboxMember", SupportsPaging = true)]
[OutputType(typeof(Agent))]
[Serves("GET /api/v1/accounts/{account_id}/inbox_members/{inbox_id}")]
public sealed class GetChatwootInboxMemberCommand : OperationCmdlet
{
    /// <summary>The inboxes: ids, names or inboxes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("InboxId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    private protected override void Process()
    {
        foreach (ResourceRef<Inbox> inbox in Inbox)
        {
            ForInput(inbox.Input, () =>
            {
                ChatwootSession session = SessionFor(inbox);
                long id = IdOf(inbox, session);
                ApiRequest request = InboxMemberRequests.List(id);
                var window = new ListWindow(PagingParameters);
                Queue(inbox.Input, session, async operation =>
                    window.Write(operation, await operation.ReadMembersAsync(request, id).ConfigureAwait(false)));
            });
        }
    }
}
