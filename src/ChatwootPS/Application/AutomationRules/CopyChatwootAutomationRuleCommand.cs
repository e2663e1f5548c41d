using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AutomationRules;

/// <summary>
/// Copies automation rules within the account and gives out the copies. A copy has the same name, runs if the original does,
/// and lacks its files. Needs an administrator.
/// </summary>
/// <example>
/// <code>Copy-ChatwootAutomationRule 'VIP first' -NewName 'VIP first, at night'</code>
/// Copies a rule under another name.
/// </example>
/// <example>
/// <code>Copy-ChatwootAutomationRule 12 | Set-ChatwootAutomationRule -Active $false</code>
/// Copies a rule and switches the copy off.
/// </example>
[Cmdlet(VerbsCommon.Copy, "ChatwootAutomationRule", SupportsShouldProcess = true)]
[OutputType(typeof(AutomationRule))]
[Serves("POST /api/v1/accounts/{account_id}/automation_rules/{automation_rule_id}/clone")]
public sealed class CopyChatwootAutomationRuleCommand : OperationCmdlet
{
    /// <summary>The ids, names or rules to copy.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<AutomationRule>[] Id { get; set; } = [];

    /// <summary>What the copy is called; without it, like the original.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? NewName { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<AutomationRule> reference in Id)
        {
            ForInput(reference.Input, () =>
            {
                ChatwootSession session = SessionFor(reference);
                long id = IdOf(reference, session);
                if (!Approves(reference.Describe(), "Copy"))
                    return;
                string? newName = NewName;
                Resource<AutomationRule> rules = Resources.AutomationRules;
                Queue(reference.Input, session, async operation =>
                {
                    var clone = new ApiRequest(rules.Api, "POST", rules.ItemPath(id) + "/clone") { Envelope = rules.ItemEnvelope };
                    AutomationRule copy = await operation.TellingUnknownAsync(rules, id, () => operation.GetAsync<AutomationRule>(clone)).ConfigureAwait(false);
                    if (newName is not null)
                        copy = await operation.GetAsync<AutomationRule>(rules.Update(copy.Id, new Dictionary<string, object?> { ["name"] = newName })).ConfigureAwait(false);
                    operation.Session.Names.Forget(operation.Session.Complete(rules.List()).Path);
                    if (copy.Actions?.Any(action => action.ActionName == "send_attachment") == true && copy.Files is not { Count: > 0 })
                        operation.Warning($"The copy of rule {id} lacks the files that it is to send: rule {copy.Id} needs new ones.");
                    operation.Write(copy);
                });
            });
        }
    }
}
