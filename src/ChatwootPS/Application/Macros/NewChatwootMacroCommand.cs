using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Macros;

/// <summary>Makes a macro. Agents can make personal ones only.</summary>
/// <example>
/// <code>New-ChatwootMacro Escalate -Visibility Global -Action @{ AddLabel = 'escalated' }, @{ AssignTeam = 'tier 2' }, @{ ChangePriority = 'Urgent' }</code>
/// Makes a macro for everybody that labels, assigns and raises the priority.
/// </example>
/// <example>
/// <code>New-ChatwootMacro 'Not now' -Action @{ SendMessage = 'We will be back on Monday.' }, SnoozeConversation</code>
/// Makes a macro for yourself.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootMacro", SupportsShouldProcess = true)]
[OutputType(typeof(Macro))]
[Serves("POST /api/v1/accounts/{account_id}/macros")]
public sealed class NewChatwootMacroCommand : MacroBodyCmdlet
{
    /// <summary>What the macro is called.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 255)]
    public string Name { get; set; } = "";

    /// <summary>
    /// What the macro does, in this order: hashtables such as @{ AddLabel = 'vip' } or @{ action_name = 'add_label';
    /// action_params = 'vip' }, names of actions that take nothing, or the actions of another macro. Known are add_label,
    /// remove_label (titles), assign_agent (agent, 'self', 'none'), assign_team (team, 'none'), remove_assigned_agent,
    /// remove_assigned_team, change_status, change_priority (or 'none'), resolve_conversation, snooze_conversation,
    /// mute_conversation, send_message, add_private_note (text), send_attachment (blob id of an upload), send_webhook_event
    /// (address), send_email_transcript (e-mail addresses).
    /// </summary>
    [Parameter(Mandatory = true, Position = 1)]
    [AllowEmptyCollection]
    public override object[]? Action { get; set; }

    /// <summary>Who sees it: Personal (default, you alone) or Global (everybody; for agents the server makes it personal).</summary>
    [Parameter]
    [BodyField]
    public MacroVisibility Visibility { get; set; } = MacroVisibility.Personal;

    private protected override void Process() => Create(Name, Name);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        // Without a word the server stores none, and no list shows the macro.
        fields["visibility"] = Visibility;
        return fields;
    }
}
