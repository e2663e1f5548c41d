using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Labels;

/// <summary>Makes a label. Needs an administrator.</summary>
/// <example>
/// <code>New-ChatwootLabel vip -Description 'Looked after by Tier 2' -Color '#c62828'</code>
/// Makes the label 'vip' and gives it out.
/// </example>
/// <example>
/// <code>Import-Csv labels.csv | New-ChatwootLabel -ErrorAction Continue</code>
/// Makes a label of each row's Title; one that is there already is an error, and the others are made.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootLabel", SupportsShouldProcess = true)]
[OutputType(typeof(Label))]
public sealed class NewChatwootLabelCommand : LabelBodyCmdlet
{
    /// <summary>The text of the label, unique in the account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateText(LabelTitle.Pattern, LabelTitle.Form)]
    [ValidateLength(2, 255)]
    public string Title { get; set; } = "";

    private protected override void Process() => Create(Title, Title);
}
