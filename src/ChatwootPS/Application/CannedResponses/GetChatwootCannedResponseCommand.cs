using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CannedResponses;

/// <summary>Reads the canned responses of the account.</summary>
/// <example>
/// <code>Get-ChatwootCannedResponse</code>
/// Lists all.
/// </example>
/// <example>
/// <code>Get-ChatwootCannedResponse -Search refund</code>
/// Those with a text in the short code or the content; the best fitting first.
/// </example>
/// <example>
/// <code>Send-ChatwootMessage 4711 (Get-ChatwootCannedResponse hello).Content</code>
/// Answers a customer with one of them; the server fills in {{contact.name}} and the like.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCannedResponse", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CannedResponse))]
[Serves("GET /api/v1/accounts/{account_id}/canned_responses")]
public sealed class GetChatwootCannedResponseCommand : GetResourceCmdlet<CannedResponse>
{
    /// <summary>Only those with this text in the short code or the content; capitals do not matter, and '%' stands for anything.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    [AllowEmptyString]
    public string? Search { get; set; }
}
