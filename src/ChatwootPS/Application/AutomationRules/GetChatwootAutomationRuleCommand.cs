using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AutomationRules;

/// <summary>Reads automation rules. Needs an administrator.</summary>
/// <example>
/// <code>Get-ChatwootAutomationRule</code>
/// Lists the rules of the account.
/// </example>
/// <example>
/// <code>Get-ChatwootAutomationRule | Where-Object Active -EQ $false</code>
/// Shows those that do not run; the server switches off a rule that fails.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootAutomationRule", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(AutomationRule))]
[Serves("GET /api/v1/accounts/{account_id}/automation_rules", "GET /api/v1/accounts/{account_id}/automation_rules/{id}")]
public sealed class GetChatwootAutomationRuleCommand : GetResourceCmdlet<AutomationRule>;
