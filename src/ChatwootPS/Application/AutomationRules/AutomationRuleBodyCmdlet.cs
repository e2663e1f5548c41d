using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Application.Rules;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AutomationRules;

/// <summary>What New and Set have in common.</summary>
public abstract class AutomationRuleBodyCmdlet : RuleBodyCmdlet<AutomationRule>
{
    /// <summary>What the rule is for.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Whether the rule runs. A new one does, unless this says $false.</summary>
    [Parameter]
    [BodyField]
    public bool Active { get; set; }

    /// <summary>
    /// What must hold: hashtables with attribute_key, filter_operator, values and query_operator ('AND', which is the default,
    /// or 'OR', to the next), or the conditions of another rule. Attributes are status, priority, assignee_id, team_id,
    /// inbox_id (ids, names or objects), labels, message_type, private_note, content, mail_subject, referer, email,
    /// phone_number, city, company_name, country_code, browser_language, conversation_language, and custom attributes of
    /// conversations and contacts. Operators are equal_to, not_equal_to, and by the attribute contains, does_not_contain,
    /// starts_with, is_present, is_not_present; attribute_changed takes values = @{ from = ...; to = ... }. @() is none: the
    /// rule always runs. Set replaces all conditions.
    /// </summary>
    [Parameter]
    [AllowEmptyCollection]
    [ValidateNotNull]
    public object[]? Condition { get; set; }

    /// <summary>
    /// What the rule does, in this order: hashtables such as @{ AddLabel = 'vip' } or @{ action_name = 'add_label';
    /// action_params = 'vip' }, names of actions that take nothing, or the actions of another rule. Known are those of macros
    /// (but 'self'; 'last_responding_agent' instead) and open_conversation, pending_conversation, send_email_to_team
    /// (@{ team_ids = ...; message = ... }), add_sla (SLA policy). Set replaces all actions.
    /// </summary>
    [Parameter]
    [AllowEmptyCollection]
    public virtual object[]? Action { get; set; }

    private protected override RuleActionList KnownActions => RuleActionList.AutomationRules;

    private protected override object[]? GivenActions => Action;

    /// <summary>What makes the rule run, where it was given.</summary>
    private protected abstract AutomationEvent? GivenEvent { get; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (Condition is not null)
        {
            var conditions = new RuleConditionList(References(session), model => Lookup(session, operation => CustomFilterAttributes.ReadAsync(operation, model)));
            fields["conditions"] = conditions.Payload(Condition, GivenEvent);
        }
        return fields;
    }
}
