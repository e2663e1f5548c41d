using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Filters;

/// <summary>Reads saved filters: folders of conversations, segments of contacts, and those of reports. Everybody sees only his own.</summary>
/// <example>
/// <code>Get-ChatwootCustomFilter</code>
/// Lists the saved filters of all types.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Filter (Get-ChatwootCustomFilter 'Waiting for us')</code>
/// The conversations in a folder.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCustomFilter", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CustomFilter))]
[Serves(
    "GET /api/v1/accounts/{account_id}/custom_filters",
    "GET /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}")]
public sealed class GetChatwootCustomFilterCommand : GetResourceCmdlet<CustomFilter>
{
    private static readonly CustomFilterType[] s_all = [CustomFilterType.Conversation, CustomFilterType.Contact, CustomFilterType.Report];

    /// <summary>Only filters of these types; by default of all.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public CustomFilterType[] FilterType { get; set; } = s_all;

    private protected override void Process()
    {
        if (Id.Length > 0)
            base.Process();
        else
            ForInput(null, QueueTypes);
    }

    private void QueueTypes()
    {
        List<ApiRequest> requests = FilterType.Distinct().Select(type => Resource.List([new("filter_type", FieldMap.TextOf(type))])).ToList();
        var window = new ListWindow(PagingParameters);
        Queue(null, SessionFor(), async operation =>
        {
            var rows = new List<CustomFilter>();
            foreach (ApiRequest request in requests)
                rows.AddRange(await operation.ListAsync<CustomFilter>(request, Paging.None).ConfigureAwait(false));
            window.Write(operation, rows);
        });
    }
}
