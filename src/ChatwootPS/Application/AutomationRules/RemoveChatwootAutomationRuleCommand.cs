using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AutomationRules;

/// <summary>Removes automation rules. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootAutomationRule 'VIP first'</code>
/// Asks, and removes a rule.
/// </example>
/// <example>
/// <code>Get-ChatwootAutomationRule 'test *' | Remove-ChatwootAutomationRule -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootAutomationRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(AutomationRule))]
[Serves("DELETE /api/v1/accounts/{account_id}/automation_rules/{id}")]
public sealed class RemoveChatwootAutomationRuleCommand : RemoveResourceCmdlet<AutomationRule>;
