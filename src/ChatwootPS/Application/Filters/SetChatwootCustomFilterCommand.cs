using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Filters;

/// <summary>Changes saved filters of the session's user.</summary>
/// <example>
/// <code>Set-ChatwootCustomFilter 'Open VIPs' -Filter "status eq open, pending and labels eq vip"</code>
/// Replaces the conditions.
/// </example>
/// <example>
/// <code>Get-ChatwootCustomFilter 7 | Set-ChatwootCustomFilter -Name 'VIPs' -PassThru</code>
/// Gives a filter another name.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCustomFilter", DefaultParameterSetName = "Filter", SupportsShouldProcess = true)]
[OutputType(typeof(CustomFilter))]
[Serves("PATCH /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}")]
public sealed class SetChatwootCustomFilterCommand : CustomFilterBodyCmdlet
{
    private CustomFilter? _current;

    /// <summary>The ids, names or filters to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<CustomFilter>))]
    [ValidateNotNullOrEmpty]
    public ResourceRef<CustomFilter>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 255)]
    public string? Name { get; set; }

    /// <summary>What it is for from now on. The conditions stay as they are.</summary>
    [Parameter]
    [BodyField(AsNumber = true)]
    public CustomFilterType FilterType { get; set; }

    /// <summary>The new conditions: a filter of New-ChatwootFilter, an expression such as "status eq open", or hashtables in the API's form.</summary>
    [Parameter(ParameterSetName = "Filter")]
    [ValidateNotNullOrEmpty]
    public object[] Filter { get; set; } = [];

    /// <summary>Gives out the changed filter.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) => fields.Count > 0 || Filter.Length > 0;

    private protected override void Process()
    {
        foreach (ResourceRef<CustomFilter> reference in Id)
        {
            _current = reference.Value;
            Update([reference], PassThru);
        }
    }

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        if (Filter.Length > 0)
            fields["query"] = QueryOf(Filter, IsBound(nameof(FilterType)) ? FilterType : TypeOf(session, id), session);
        return base.PlanUpdate(session, id, fields);
    }

    private CustomFilterType TypeOf(ChatwootSession session, long id) =>
        (_current ?? Lookup(session, operation => operation.GetAsync<CustomFilter>(Resource.Get(id)))).FilterType ?? CustomFilterType.Conversation;
}
