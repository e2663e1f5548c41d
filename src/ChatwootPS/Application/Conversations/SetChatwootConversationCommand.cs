using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Changes conversations: status, priority, assignee, team, labels, custom attributes, what is read. Each kind of change is
/// a request of its own; several given at once are made one after the other, the team before the assignee, the status last.
/// </summary>
/// <example>
/// <code>Set-ChatwootConversation 4711 -Assignee ana@contoso.com -Priority High</code>
/// Gives a conversation to an agent and raises its priority.
/// </example>
/// <example>
/// <code>Set-ChatwootConversation 4711 -SnoozedUntil (Get-Date).Date.AddDays(1).AddHours(9)</code>
/// Snoozes a conversation until tomorrow at nine.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Status Open, Pending -Assignee ana@contoso.com | Set-ChatwootConversation -Team 'Tier 1' -Unassign -PassThru</code>
/// Hands the work of an agent over to a team.
/// </example>
/// <example>
/// <code>Set-ChatwootConversation 4711 -CustomAttribute @{ order = 'A-17' } -RemoveCustomAttribute returned</code>
/// Sets one custom attribute and takes off another; the others stay.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootConversation", SupportsShouldProcess = true)]
[Serves(
    "PATCH /api/v1/accounts/{account_id}/conversations/{conversation_id}",
    "POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/assignments",
    "POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/custom_attributes",
    "POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/labels",
    "POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/mute",
    "POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_priority",
    "POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_status",
    "POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/unmute",
    "POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/unread",
    "POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/update_last_seen")]
[OutputType(typeof(Conversation))]
public sealed class SetChatwootConversationCommand : OperationCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Id { get; set; } = [];

    /// <summary>The new status. When an agent (no administrator) opens a conversation, the server assigns it to that agent, unless another assignee is given here.</summary>
    [Parameter]
    public ConversationStatus Status { get; set; }

    /// <summary>When a snoozed conversation comes back. Implies -Status Snoozed; without it, a snoozed one comes back when the customer writes.</summary>
    [Parameter]
    public DateTime SnoozedUntil { get; set; }

    /// <summary>The new priority; $null clears it.</summary>
    [Parameter]
    [AllowNull]
    public ConversationPriority? Priority { get; set; }

    /// <summary>Clears the priority.</summary>
    [Parameter]
    public SwitchParameter NoPriority { get; set; }

    /// <summary>The agent who gets the conversation: an id, an e-mail address, a name or an agent; 'me' for oneself.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? Assignee { get; set; }

    /// <summary>The agent bot that gets the conversation: an id, a name or a bot.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<AgentBot>))]
    public ResourceRef<AgentBot>? AgentBot { get; set; }

    /// <summary>Takes the conversation from whoever has it.</summary>
    [Parameter]
    public SwitchParameter Unassign { get; set; }

    /// <summary>The team that gets the conversation: an id, a name or a team. An assignee who is not in it loses the conversation, unless given here.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>? Team { get; set; }

    /// <summary>Takes the conversation from its team.</summary>
    [Parameter]
    public SwitchParameter NoTeam { get; set; }

    /// <summary>The labels, in place of those that are there; @() takes all off.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[]? Label { get; set; }

    /// <summary>Custom attributes to set; the others stay. The server can only replace them all, so they are read first: what somebody else changes in that moment is lost.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? CustomAttribute { get; set; }

    /// <summary>The attributes of -CustomAttribute are all there shall be.</summary>
    [Parameter]
    public SwitchParameter ReplaceCustomAttribute { get; set; }

    /// <summary>Keys of custom attributes to take off.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RemoveCustomAttribute { get; set; } = [];

    /// <summary>$true resolves the conversation and blocks the customer, in all conversations; $false only unblocks the customer.</summary>
    [Parameter]
    public bool Muted { get; set; }

    /// <summary>Marks the conversation as unread, from the last message of the customer on.</summary>
    [Parameter]
    public SwitchParameter Unread { get; set; }

    /// <summary>Marks the conversation as read by the session's user.</summary>
    [Parameter]
    public SwitchParameter Read { get; set; }

    /// <summary>The SLA policy: an id, a name or a policy. Once set, it can be neither changed nor taken off. Needs the enterprise edition.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<SlaPolicy>))]
    public ResourceRef<SlaPolicy>? SlaPolicy { get; set; }

    /// <summary>Gives out the conversation, read anew after all changes.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        bool passThru = PassThru;
        Each(Id, (reference, session) =>
        {
            CheckParameters();
            ConversationChange change = Plan(session);
            if (change.IsEmpty)
                throw ErrorRecords.InvalidInput($"Nothing to change was given for {reference.Describe()}.", "Give at least one of the parameters that set something.");
            return (change.Describe(), (operation, id) => ConversationRequests.ChangeAsync(operation, id, passThru, () => change.RunAsync(operation, id)));
        });
    }

    private void CheckParameters()
    {
        ParameterRules.RefuseTogether((Assignee is not null, nameof(Assignee)), (IsBound(nameof(AgentBot)), nameof(AgentBot)), (Unassign, nameof(Unassign)));
        ParameterRules.RefuseTogether((Team is not null, nameof(Team)), (NoTeam, nameof(NoTeam)));
        ParameterRules.RefuseTogether((Priority is not null, nameof(Priority)), (NoPriority, nameof(NoPriority)));
        ParameterRules.RefuseTogether((Unread, nameof(Unread)), (Read, nameof(Read)));
        ParameterRules.RefuseTogether((ReplaceCustomAttribute, nameof(ReplaceCustomAttribute)), (RemoveCustomAttribute.Length > 0, nameof(RemoveCustomAttribute)));
        if (ReplaceCustomAttribute && CustomAttribute is null)
            throw ErrorRecords.InvalidInput("-ReplaceCustomAttribute needs -CustomAttribute.", "Give the attributes there shall be; -CustomAttribute @{} -ReplaceCustomAttribute takes all off.");
    }

    private ConversationChange Plan(ChatwootSession session)
    {
        var change = new ConversationChange();
        ConversationStatus? status = IsBound(nameof(Status)) ? Status : null;
        DateTime? until = IsBound(nameof(SnoozedUntil)) ? SnoozedUntil : null;
        if (until is { } time)
            status = Snooze.StatusFor(status, time);
        bool isAssigned = Assignee is not null || IsBound(nameof(AgentBot)) || Unassign;
        // Whoever opens a conversation as an agent gets it: then the assignee is said after that.
        bool statusFirst = status == ConversationStatus.Open && isAssigned && session.Role != "administrator";

        if (IsBound(nameof(Muted)))
            AddMuted(change, Muted);
        if (statusFirst)
            AddStatus(change, ConversationStatus.Open, null);
        AddTeam(change, session);
        AddAssignee(change, session);
        if (Label is not null || IsBound(nameof(Label)))
            AddLabels(change, LabelTitles.Check(Label));
        AddCustomAttributes(change);
        AddPriorityAndPolicy(change, session);
        if (Unread)
            change.Add("Mark as unread", ConversationRequests.MarkUnread);
        if (Read)
            change.Add("Mark as read", ConversationRequests.MarkRead);
        if (status is { } wanted && !statusFirst)
            AddStatus(change, wanted, until);
        return change;
    }

    private void AddTeam(ConversationChange change, ChatwootSession session)
    {
        if (NoTeam)
            change.Add("Take from the team", (operation, id) => ConversationRequests.SetTeamAsync(operation, id, null));
        if (Team is not { } given)
            return;
        long team = CheckedIdOf(given, session);
        change.Add($"Set team {given}", (operation, id) => ConversationRequests.SetTeamAsync(operation, id, team));
    }

    private void AddAssignee(ConversationChange change, ChatwootSession session)
    {
        if (Unassign)
            change.Add("Unassign", (operation, id) => ConversationRequests.AssignAsync(operation, id, null));
        if (AgentBot is { } named)
        {
            long bot = IdOf(named, session);
            change.Add($"Assign agent bot {named}", (operation, id) => ConversationRequests.AssignBotAsync(operation, id, bot));
        }
        if (Assignee is not { } given)
            return;
        long agent = Lookup(session, operation => AgentReference.IdAsync(given, operation));
        change.Add($"Assign {given}", (operation, id) => ConversationRequests.AssignAsync(operation, id, agent));
    }

    private void AddCustomAttributes(ConversationChange change)
    {
        if (CustomAttribute is null && RemoveCustomAttribute.Length == 0)
            return;
        var given = (Dictionary<string, object?>)(PlainValue.From(CustomAttribute, nameof(CustomAttribute)) ?? new Dictionary<string, object?>());
        AttributeLimits.Check(given, nameof(CustomAttribute));
        string[] removed = RemoveCustomAttribute;
        if (ReplaceCustomAttribute)
            change.Add("Replace custom attributes", id => ConversationRequests.CustomAttributes(id, given));
        else
            change.Add("Set custom attributes", (operation, id) => MergeAsync(operation, id, given, removed));
    }

    private static async Task MergeAsync(Operation operation, long id, Dictionary<string, object?> given, string[] removed)
    {
        Conversation current = await operation.GetAsync<Conversation>(ConversationRequests.Get(id)).ConfigureAwait(false);
        Dictionary<string, object?> merged = current.CustomAttributes ?? new Dictionary<string, object?>();
        foreach (string name in removed)
            merged.Remove(name);
        foreach (KeyValuePair<string, object?> attribute in given)
            merged[attribute.Key] = attribute.Value;
        await operation.SendAsync(ConversationRequests.CustomAttributes(id, merged)).ConfigureAwait(false);
    }

    private static void AddStatus(ConversationChange change, ConversationStatus status, DateTime? until) =>
        change.Add(until is null ? $"Set status {status}" : $"Snooze until {until:g}", id => ConversationRequests.Status(id, status, until));

    private static void AddMuted(ConversationChange change, bool muted) =>
        change.Add(muted ? "Mute (resolve, and block the customer)" : "Unmute (unblock the customer)", id => ConversationRequests.Mute(id, muted));

    private static void AddLabels(ConversationChange change, string[] labels) =>
        change.Add(labels.Length == 0 ? "Take off all labels" : $"Set labels {string.Join(", ", labels)}", id => ConversationRequests.Labels(id, labels));

    private void AddPriorityAndPolicy(ConversationChange change, ChatwootSession session)
    {
        bool hasPriority = IsBound(nameof(Priority)) || NoPriority, hasPolicy = IsBound(nameof(SlaPolicy));
        ConversationPriority? priority = NoPriority ? null : Priority;
        string priorityWords = priority is null ? "Clear the priority" : $"Set priority {priority}", policyWords = $"Set SLA policy {SlaPolicy}";
        long policy = SlaPolicy is { } named ? IdOf(named, session) : 0;
        // Both go in one request. The priority alone has one that serves bots, too, where the conversation has a team.
        if (hasPriority && hasPolicy)
            change.Add($"{priorityWords}, {policyWords}", id => ConversationRequests.PriorityAndSlaPolicy(id, priority, policy));
        else if (hasPriority)
            change.Add(priorityWords, id => ConversationRequests.Priority(id, priority));
        else if (hasPolicy)
            change.Add(policyWords, id => ConversationRequests.SlaPolicy(id, policy));
    }
}
