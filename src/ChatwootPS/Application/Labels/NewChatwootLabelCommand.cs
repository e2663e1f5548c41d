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
/// <code>'vip', 'outage-may' | New-ChatwootLabel</code>
/// Makes two labels.
/// </example>
/// <example>
/// <code>Import-Csv labels.csv | New-ChatwootLabel -ErrorAction Continue</code>
/// Makes a label of each row's Title; one that is there already is an error, and the others are made.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootLabel", SupportsShouldProcess = true)]
[OutputType(typeof(Label))]
[Serves("POST /api/v1/accounts/{account_id}/labels")]
public sealed class NewChatwootLabelCommand : LabelBodyCmdlet
{
    /// <summary>The text of the label, unique in the account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateText(LabelTitle.Pattern, LabelTitle.Form)]
    [ValidateLength(2, 255)]
    public string Title { get; set; } = "";

    /// <summary>A title, a row with a Title, or a label to make another one like it.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override void Process()
    {
        // The binder makes a text of anything: a contact must not become a label called like it.
        bool isTitled = InputObject?.BaseObject is not (ChatwootObject or PSCustomObject) || InputObject.Properties[nameof(Title)] is not null;
        if (isTitled)
            Create(Title, Title);
        else
            ForInput(InputObject, () => throw ErrorRecords.InvalidInput($"'{InputObject}' has no title.", "Pipe texts, or rows with a Title."));
    }
}
