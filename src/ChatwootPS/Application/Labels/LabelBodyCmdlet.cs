using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Labels;

/// <summary>What New and Set have in common.</summary>
public abstract class LabelBodyCmdlet : WriteResourceCmdlet<Label>
{
    /// <summary>What the label means.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(255)]
    public string? Description { get; set; }

    /// <summary>The colour, such as '#1f93ff'.</summary>
    [Parameter]
    [BodyField]
    [ValidateText("^#[0-9a-fA-F]{6}$", "a colour such as '#1f93ff'")]
    public string? Color { get; set; }

    /// <summary>Whether the dashboard lists the label in its side bar.</summary>
    [Parameter]
    [BodyField]
    public bool ShowOnSidebar { get; set; }
}
