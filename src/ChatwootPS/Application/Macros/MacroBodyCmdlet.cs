using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Application.Rules;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Macros;

/// <summary>What New and Set have in common.</summary>
public abstract class MacroBodyCmdlet : RuleBodyCmdlet<Macro>
{
    /// <summary>
    /// What the macro does, in this order: hashtables such as @{ AddLabel = 'vip' } or @{ action_name = 'add_label';
    /// action_params = 'vip' }, names of actions that take nothing, or the actions of another macro. Known are add_label,
    /// remove_label (titles), assign_agent (agent, 'self', 'none'), assign_team (team, 'none'), remove_assigned_agent,
    /// remove_assigned_team, change_status, change_priority (or 'none'), resolve_conversation, snooze_conversation,
    /// mute_conversation, send_message, add_private_note (text), send_attachment (blob id of an upload), send_webhook_event
    /// (address), send_email_transcript (e-mail addresses). Set replaces all actions.
    /// </summary>
    [Parameter]
    [AllowEmptyCollection]
    public virtual object[]? Action { get; set; }

    private protected override RuleActionList KnownActions => RuleActionList.Macros;

    private protected override object[]? GivenActions => Action;
}
