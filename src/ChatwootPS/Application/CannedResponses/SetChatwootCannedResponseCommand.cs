using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CannedResponses;

/// <summary>Changes canned responses. Every agent may.</summary>
/// <example>
/// <code>Set-ChatwootCannedResponse hello -Content 'Hello again, {{contact.name}}!'</code>
/// Changes the text.
/// </example>
/// <example>
/// <code>Get-ChatwootCannedResponse hello | Set-ChatwootCannedResponse -ShortCode hi -PassThru</code>
/// Changes the short code.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCannedResponse", SupportsShouldProcess = true)]
[OutputType(typeof(CannedResponse))]
[Serves("PATCH /api/v1/accounts/{account_id}/canned_responses/{id}")]
public sealed class SetChatwootCannedResponseCommand : WriteResourceCmdlet<CannedResponse>
{
    /// <summary>The ids, short codes or responses to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<CannedResponse>))]
    [ValidateNotNullOrEmpty]
    public ResourceRef<CannedResponse>[] Id { get; set; } = [];

    /// <summary>The new short code.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(@"\S", "more than blanks")]
    [ValidateLength(1, 255)]
    public string? ShortCode { get; set; }

    /// <summary>The new text, in Markdown; at most 20000 characters.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(@"\S", "more than blanks")]
    public string? Content { get; set; }

    /// <summary>Gives out the changed response.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
