using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AutomationRules;

/// <summary>Makes an automation rule: actions that the server does by itself when something happens. Needs an administrator.</summary>
/// <example>
/// <code>New-ChatwootAutomationRule 'VIP first' -EventName ConversationCreated -Condition @{ attribute_key = 'email'; filter_operator = 'contains'; values = '@bigcustomer.example' } -Action @{ ChangePriority = 'Urgent' }, @{ AssignTeam = 'tier 2' }</code>
/// Raises the priority of what a customer's people write, and gives it to a team.
/// </example>
/// <example>
/// <code>New-ChatwootAutomationRule 'Ask back' -EventName ConversationUpdated -Condition @{ attribute_key = 'status'; filter_operator = 'attribute_changed'; values = @{ to = 'resolved' } } -Action @{ AddPrivateNote = 'Closed.' } -Active $false</code>
/// Makes a rule that does not run yet.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootAutomationRule", SupportsShouldProcess = true)]
[OutputType(typeof(AutomationRule))]
[Serves("POST /api/v1/accounts/{account_id}/automation_rules")]
public sealed class NewChatwootAutomationRuleCommand : AutomationRuleBodyCmdlet
{
    /// <summary>What the rule is called.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 255)]
    public string Name { get; set; } = "";

    /// <summary>What makes the rule run: ConversationCreated, ConversationUpdated, ConversationOpened, ConversationResolved or MessageCreated.</summary>
    [Parameter(Mandatory = true)]
    [BodyField]
    public AutomationEvent EventName { get; set; }

    /// <summary>
    /// What the rule does, in this order: hashtables such as @{ AddLabel = 'vip' } or @{ action_name = 'add_label';
    /// action_params = 'vip' }, names of actions that take nothing, or the actions of another rule. Known are
    /// add_label, remove_label (titles), assign_agent (agent, 'last_responding_agent', 'none'), assign_team (team, 'none'),
    /// remove_assigned_agent, remove_assigned_team, change_status, change_priority (or 'none'), resolve_conversation,
    /// snooze_conversation, open_conversation, pending_conversation, mute_conversation, send_message, add_private_note
    /// (text), send_attachment (blob id of an upload), send_webhook_event (address), send_email_transcript (e-mail
    /// addresses), send_email_to_team (@{ team_ids = ...; message = ... }), add_sla (SLA policy).
    /// </summary>
    [Parameter(Mandatory = true)]
    [AllowEmptyCollection]
    public override object[]? Action { get; set; }

    private protected override AutomationEvent? GivenEvent => EventName;

    private protected override void Process() => Create(Name, Name);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        // The server fails where there is no list.
        if (!fields.ContainsKey("conditions"))
            fields["conditions"] = new List<object?>();
        return fields;
    }

    // Only here the rule comes without an envelope.
    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields)
    {
        Resource<AutomationRule> resource = Resource;
        return operation => operation.GetAsync<AutomationRule>(new ApiRequest(resource.Api, "POST", resource.Path) { Body = fields });
    }
}
