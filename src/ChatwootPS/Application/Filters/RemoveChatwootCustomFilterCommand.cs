using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Filters;

/// <summary>Removes saved filters of the session's user. What they showed stays.</summary>
/// <example>
/// <code>Remove-ChatwootCustomFilter 'Open VIPs'</code>
/// Asks, and removes the filter.
/// </example>
/// <example>
/// <code>Get-ChatwootCustomFilter -FilterType Contact | Remove-ChatwootCustomFilter -Force</code>
/// Removes all segments of contacts without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCustomFilter", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CustomFilter))]
[Serves("DELETE /api/v1/accounts/{account_id}/custom_filters/{custom_filter_id}")]
public sealed class RemoveChatwootCustomFilterCommand : RemoveResourceCmdlet<CustomFilter>
{
    // The dashboard says the type as well, where it is known; the server goes by the id.
    private protected override ApiRequest RemovalOf(ResourceRef<CustomFilter> reference, long id) => reference.Value?.FilterType is { } type
        ? Resource.Remove(id).With(query: [new("filter_type", FieldMap.TextOf(type))])
        : base.RemovalOf(reference, id);
}
