using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Reads AI assistants, the inboxes they answer in, or the tools they may use. Part of the enterprise edition.</summary>
/// <example>
/// <code>Get-ChatwootCaptainAssistant</code>
/// Lists the assistants of the account.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainAssistant -InboxOf Helper</code>
/// Lists the inboxes an assistant answers in.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainAssistant -Tool</code>
/// Lists the tools that scenarios may link to, as an administrator.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCaptainAssistant", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CaptainAssistant), ParameterSetName = [IdSet])]
[OutputType(typeof(Inbox), ParameterSetName = ["Inbox"])]
[OutputType(typeof(CaptainTool), ParameterSetName = ["Tool"])]
[Serves("GET /api/v1/accounts/{account_id}/captain/assistants", "GET /api/v1/accounts/{account_id}/captain/assistants/{id}", "GET /api/v1/accounts/{account_id}/captain/assistants/tools", "GET /api/v1/accounts/{account_id}/captain/assistants/{assistant_id}/inboxes")]
public sealed class GetChatwootCaptainAssistantCommand : GetResourceCmdlet<CaptainAssistant>
{
    /// <summary>The assistants (ids, names or objects) whose inboxes are read.</summary>
    [Parameter(ParameterSetName = "Inbox", Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public ResourceRef<CaptainAssistant>[] InboxOf { get; set; } = [];

    /// <summary>Reads the tools instead.</summary>
    [Parameter(ParameterSetName = "Tool", Mandatory = true)]
    public SwitchParameter Tool { get; set; }

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case "Inbox":
                foreach (ResourceRef<CaptainAssistant> assistant in InboxOf)
                    ForInput(assistant.Input, () => QueueInboxes(assistant));
                break;
            case "Tool":
                var window = new ListWindow(PagingParameters);
                ForInput(null, () => Queue(null, SessionFor(), async operation =>
                    window.Write(operation, await operation.ListAsync<CaptainTool>(new ApiRequest(ApiFamily.Application, "GET", Resources.CaptainAssistants.Path + "/tools"), Paging.None).ConfigureAwait(false))));
                break;
            default:
                base.Process();
                break;
        }
    }

    private void QueueInboxes(ResourceRef<CaptainAssistant> assistant)
    {
        ChatwootSession session = SessionFor(assistant);
        var request = new ApiRequest(ApiFamily.Application, "GET", Resource.ItemPath(IdOf(assistant, session)) + "/inboxes") { Envelope = "payload" };
        var window = new ListWindow(PagingParameters);
        Queue(assistant.Input, session, async operation => window.Write(operation, await operation.ListAsync<Inbox>(request, Paging.None).ConfigureAwait(false)));
    }
}
