using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Csat;

/// <summary>
/// Writes down what came of looking into ratings; the server keeps who did and when. Needs an administrator, or a custom role with
/// the permission report_manage, and a server of the enterprise edition.
/// </summary>
/// <example>
/// <code>Set-ChatwootCsatResponse 17 -ReviewNote 'Called back; parcel was lost, sent again.'</code>
/// Notes what was done about a rating.
/// </example>
/// <example>
/// <code>Get-ChatwootCsatResponse -Rating 1 -Since (Get-Date).AddDays(-7) | Set-ChatwootCsatResponse -ReviewNote 'Outage of Monday' -PassThru</code>
/// Notes the same for several ratings and gives them out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCsatResponse", SupportsShouldProcess = true)]
[OutputType(typeof(CsatResponse))]
[Serves("PATCH /api/v1/accounts/{account_id}/csat_survey_responses/{id}")]
public sealed class SetChatwootCsatResponseCommand : WriteResourceCmdlet<CsatResponse>
{
    /// <summary>The ids of the ratings, or the ratings.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject", "CsatResponseId")]
    public ResourceRef<CsatResponse>[] Id { get; set; } = [];

    /// <summary>The note; $null takes it away.</summary>
    [Parameter]
    [BodyField("csat_review_notes")]
    [AllowNull]
    [AllowEmptyString]
    public string? ReviewNote { get; set; }

    /// <summary>Gives out the changed rating.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
