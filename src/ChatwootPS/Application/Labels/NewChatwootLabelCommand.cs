using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Labels;

/// <summary>Makes a label. Needs an administrator.</summary>
[Cmdlet(VerbsCommon.New, "ChatwootLabel", SupportsShouldProcess = true)]
[OutputType(typeof(Label))]
public sealed class NewChatwootLabelCommand : LabelBodyCmdlet
{
    /// <summary>The text of the label, unique in the account.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidatePattern(LabelTitle.Pattern)]
    [ValidateLength(2, 255)]
    public string Title { get; set; } = "";

    private protected override void Process() => Create(Title, Title);
}
