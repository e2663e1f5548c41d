using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Labels;

/// <summary>Changes labels. A new title reaches what carries the label in the background. Needs an administrator.</summary>
/// <example>
/// <code>Set-ChatwootLabel vip -Color '#c62828' -ShowOnSidebar $true</code>
/// Changes the colour, and shows the label in the side bar.
/// </example>
/// <example>
/// <code>Get-ChatwootLabel outage-* | Set-ChatwootLabel -ShowOnSidebar $false -PassThru</code>
/// Changes several labels and gives them out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootLabel", SupportsShouldProcess = true)]
[OutputType(typeof(Label))]
[Serves("PATCH /api/v1/accounts/{account_id}/labels/{id}")]
public sealed class SetChatwootLabelCommand : LabelBodyCmdlet
{
    /// <summary>The ids, titles or labels to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    public ResourceRef<Label>[] Id { get; set; } = [];

    /// <summary>The new text of the label.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(LabelTitle.Pattern, LabelTitle.Form)]
    [ValidateLength(2, 255)]
    public string? Title { get; set; }

    /// <summary>Gives out the changed label.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
