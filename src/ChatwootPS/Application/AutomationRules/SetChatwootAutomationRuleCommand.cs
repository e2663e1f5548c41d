using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AutomationRules;

/// <summary>Changes automation rules. Needs an administrator.</summary>
/// <example>
/// <code>Get-ChatwootAutomationRule | Set-ChatwootAutomationRule -Active $false</code>
/// Switches off all rules.
/// </example>
/// <example>
/// <code>Set-ChatwootAutomationRule 'VIP first' -Action @{ ChangePriority = 'High' } -PassThru</code>
/// Replaces all that a rule does.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootAutomationRule", SupportsShouldProcess = true)]
[OutputType(typeof(AutomationRule))]
[Serves("PATCH /api/v1/accounts/{account_id}/automation_rules/{id}")]
public sealed class SetChatwootAutomationRuleCommand : AutomationRuleBodyCmdlet
{
    /// <summary>The ids, names or rules to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<AutomationRule>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 255)]
    public string? Name { get; set; }

    /// <summary>What makes the rule run: ConversationCreated, ConversationUpdated, ConversationOpened, ConversationResolved or MessageCreated.</summary>
    [Parameter]
    [BodyField]
    public AutomationEvent EventName { get; set; }

    /// <summary>Gives out the changed rule.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override AutomationEvent? GivenEvent => IsBound(nameof(EventName)) ? EventName : null;

    private protected override void Process() => Update(Id, PassThru);
}
