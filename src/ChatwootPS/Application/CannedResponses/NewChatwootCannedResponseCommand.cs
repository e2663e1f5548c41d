using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CannedResponses;

/// <summary>Makes a canned response. Every agent may.</summary>
/// <example>
/// <code>New-ChatwootCannedResponse hello 'Hello {{contact.name}}, how may I help?'</code>
/// Makes a response that agents call up with /hello.
/// </example>
/// <example>
/// <code>Import-Csv responses.csv | New-ChatwootCannedResponse</code>
/// Makes one of each row's ShortCode and Content; a short code that is taken is an error, and the others are made.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCannedResponse", SupportsShouldProcess = true)]
[OutputType(typeof(CannedResponse))]
[Serves("POST /api/v1/accounts/{account_id}/canned_responses")]
public sealed class NewChatwootCannedResponseCommand : WriteResourceCmdlet<CannedResponse>
{
    /// <summary>What an agent types after '/'; unique in the account, where capitals count.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateText(@"\S", "more than blanks")]
    [ValidateLength(1, 255)]
    public string ShortCode { get; set; } = "";

    /// <summary>The text, in Markdown; at most 20000 characters. Liquid such as {{contact.name}} is filled in when it is sent.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateText(@"\S", "more than blanks")]
    public string Content { get; set; } = "";

    private protected override void Process() => Create(ShortCode, ShortCode);
}
