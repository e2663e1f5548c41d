using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Filters;

/// <summary>Saves a filter for the session's user: a folder of conversations or a segment of contacts. Nobody else sees it.</summary>
/// <example>
/// <code>New-ChatwootCustomFilter 'Open VIPs' -Filter "status eq open and labels eq vip"</code>
/// Makes a folder of conversations.
/// </example>
/// <example>
/// <code>New-ChatwootCustomFilter Contoso -FilterType Contact -Filter (New-ChatwootFilter company_name contains contoso)</code>
/// Makes a segment of contacts.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCustomFilter", DefaultParameterSetName = "Filter", SupportsShouldProcess = true)]
[OutputType(typeof(CustomFilter))]
[Serves("POST /api/v1/accounts/{account_id}/custom_filters")]
public sealed class NewChatwootCustomFilterCommand : CustomFilterBodyCmdlet
{
    /// <summary>What the filter is called in the dashboard.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 255)]
    public string Name { get; set; } = "";

    /// <summary>What it is for; by default conversations.</summary>
    [Parameter]
    [BodyField(AsNumber = true)]
    public CustomFilterType FilterType { get; set; }

    /// <summary>The conditions: a filter of New-ChatwootFilter, an expression such as "status eq open", hashtables in the API's form, or another saved filter.</summary>
    [Parameter(ParameterSetName = "Filter", Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public object[] Filter { get; set; } = [];

    /// <summary>The query as it is stored, where conditions are not enough, such as for a report. The server looks at nothing of it.</summary>
    [Parameter(ParameterSetName = "Query", Mandatory = true)]
    [BodyField]
    [ValidateNotNull]
    public override IDictionary? Query { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (Filter.Length > 0)
            fields["query"] = QueryOf(Filter, FilterType, session);
        return fields;
    }

    private protected override void Process() => Create(Name, Name);
}
