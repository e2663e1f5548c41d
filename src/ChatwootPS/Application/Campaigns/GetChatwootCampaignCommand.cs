using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Campaigns;

/// <summary>Reads campaigns, all or those of an inbox. Needs an administrator.</summary>
/// <example>
/// <code>Get-ChatwootCampaign</code>
/// Lists the campaigns of the account.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox Website | Get-ChatwootCampaign</code>
/// Lists those of an inbox.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCampaign", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Campaign))]
[Serves("GET /api/v1/accounts/{account_id}/campaigns", "GET /api/v1/accounts/{account_id}/campaigns/{id}", "GET /api/v1/accounts/{account_id}/inboxes/{id}/campaigns")]
public sealed class GetChatwootCampaignCommand : GetResourceCmdlet<Campaign>
{
    private ResourceRef<Inbox>? _inbox;

    /// <summary>The inboxes (ids, names or objects) whose campaigns are read.</summary>
    [Parameter(ParameterSetName = "Inbox", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("InboxId")]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    private protected override ApiRequest ListRequest(ChatwootSession session) =>
        _inbox is null ? base.ListRequest(session) : Resource.At(Resources.Inboxes.ItemPath(IdOf(_inbox, session)) + "/campaigns").List();

    private protected override void Process()
    {
        if (ParameterSetName != "Inbox")
        {
            base.Process();
            return;
        }
        foreach (ResourceRef<Inbox> inbox in Inbox)
        {
            _inbox = inbox;
            ForInput(inbox.Input, () => QueueList(inbox));
        }
    }
}
