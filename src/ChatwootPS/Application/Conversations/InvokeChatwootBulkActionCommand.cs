using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Changes many conversations at once: one request for every 500, which the server works through in the background. It
/// says nothing of what it could not do; -Wait looks, and tells. Priority and custom attributes cannot be changed so: see
/// Set-ChatwootConversation.
/// </summary>
/// <example>
/// <code>Get-ChatwootConversation -Status Open -Assignee none -Inbox Support | Invoke-ChatwootBulkAction -Team 'Tier 1' -AddLabel triage -Wait</code>
/// Gives all conversations nobody has to a team, with a label, and comes back when it is done.
/// </example>
/// <example>
/// <code>Invoke-ChatwootBulkAction 4711, 4712, 4713 -SnoozedUntil (Get-Date).Date.AddDays(1).AddHours(9)</code>
/// Snoozes three conversations until tomorrow at nine.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Assignee ana@contoso.com | Invoke-ChatwootBulkAction -Unassign -NoTeam -Status Open -WhatIf</code>
/// Says how many conversations would be changed, in how many requests.
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "ChatwootBulkAction", SupportsShouldProcess = true)]
[Serves("POST /api/v1/accounts/{account_id}/bulk_actions")]
[OutputType(typeof(Conversation))]
public sealed class InvokeChatwootBulkActionCommand : ConversationBatchCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>The new status.</summary>
    [Parameter]
    public ConversationStatus Status { get; set; }

    /// <summary>When the conversations come back. Implies -Status Snoozed; without it, a snoozed one comes back when the customer writes.</summary>
    [Parameter]
    public DateTime SnoozedUntil { get; set; }

    /// <summary>The agent who gets the conversations: an id, an e-mail address, a name or an agent; 'me' for oneself. With -Team, he must be in it.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? Assignee { get; set; }

    /// <summary>Takes the conversations from whoever has them.</summary>
    [Parameter]
    public SwitchParameter Unassign { get; set; }

    /// <summary>The team that gets the conversations: an id, a name or a team. An assignee who is not in it loses his.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>? Team { get; set; }

    /// <summary>Takes the conversations from their teams.</summary>
    [Parameter]
    public SwitchParameter NoTeam { get; set; }

    /// <summary>Labels to put on; those that are there stay.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] AddLabel { get; set; } = [];

    /// <summary>Labels to take off; the others stay.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] RemoveLabel { get; set; } = [];

    private protected override void Process() => Keep(Conversation);

    private protected override BulkChange Change(ChatwootSession session)
    {
        CheckParameters();
        var words = new List<string>();
        var checks = new List<Func<Conversation, bool>>();
        var body = new Dictionary<string, object?>();
        Dictionary<string, object?> fields = [];
        long? until = AddStatus(fields, words, checks);
        AddOwners(fields, words, checks, session);
        if (fields.Count > 0)
            body["fields"] = fields;
        AddLabels(body, words, checks);
        if (until is not null)
            body["snoozed_until"] = until;
        if (words.Count == 0)
            throw ErrorRecords.InvalidInput("Nothing to change was given.", "Give at least one of the parameters that set something.");
        return new BulkChange
        {
            Fields = body,
            Describe = what => $"{string.Join(", ", words)} for {what}",
            IsDone = conversation => checks.TrueForAll(check => check(conversation)),
        };
    }

    private void CheckParameters()
    {
        ParameterRules.RefuseTogether((Assignee is not null, nameof(Assignee)), (Unassign, nameof(Unassign)));
        ParameterRules.RefuseTogether((Team is not null, nameof(Team)), (NoTeam, nameof(NoTeam)));
        if (AddLabel.Intersect(RemoveLabel).FirstOrDefault() is { } both)
            throw ErrorRecords.InvalidInput($"The label '{both}' is to be put on and taken off.", "Name it in one of -AddLabel and -RemoveLabel.");
    }

    /// <returns>Until when the conversations are snoozed, which stands beside the other fields.</returns>
    private long? AddStatus(Dictionary<string, object?> fields, List<string> words, List<Func<Conversation, bool>> checks)
    {
        ConversationStatus? given = IsBound(nameof(Status)) ? Status : null;
        DateTime? until = IsBound(nameof(SnoozedUntil)) ? SnoozedUntil : null;
        if ((until is { } time ? Snooze.StatusFor(given, time) : given) is not { } status)
            return null;
        fields["status"] = status;
        words.Add(until is null ? $"set status {status}" : $"snooze until {until:g}");
        checks.Add(conversation => conversation.Status == status);
        if (until is not { } end)
            return null;
        long seconds = new DateTimeOffset(end).ToUnixTimeSeconds();
        checks.Add(conversation => conversation.SnoozedUntil is { } its && new DateTimeOffset(its).ToUnixTimeSeconds() == seconds);
        return seconds;
    }

    private void AddOwners(Dictionary<string, object?> fields, List<string> words, List<Func<Conversation, bool>> checks, ChatwootSession session)
    {
        long? agent = Assignee is null ? null : Lookup(session, operation => AgentReference.IdAsync(Assignee, operation));
        long? team = Team is null ? null : CheckedIdOf(Team, session);
        if (agent is { } member && team is { } group)
            RequireMember(session, member, group);
        if (agent is not null || Unassign)
        {
            fields["assignee_id"] = agent;
            words.Add(agent is null ? "unassign" : $"assign {Assignee}");
            checks.Add(conversation => conversation.Assignee?.Id == agent);
        }
        if (team is not null || NoTeam)
        {
            fields["team_id"] = team;
            words.Add(team is null ? "take from the team" : $"set team {Team}");
            checks.Add(conversation => conversation.Team?.Id == team);
        }
    }

    /// <summary>Of both in one request, the server drops an assignee who is not in the team.</summary>
    private void RequireMember(ChatwootSession session, long agent, long team)
    {
        var members = new ApiRequest(ApiFamily.Application, "GET", Resources.Teams.ItemPath(team) + "/team_members");
        if (Lookup(session, operation => operation.ListAsync<Agent>(members, Paging.None)).Exists(member => member.Id == agent))
            return;
        throw ErrorRecords.InvalidInput(
            $"{Assignee} is not in the team {Team}: the server would take the conversations away again at once.",
            "Give a member of the team, or set the team first (with -Wait), and the assignee by a second command.");
    }

    private void AddLabels(Dictionary<string, object?> body, List<string> words, List<Func<Conversation, bool>> checks)
    {
        var labels = new Dictionary<string, object?>();
        foreach ((string[] given, string key, Func<string[], BulkChange> make) in new (string[], string, Func<string[], BulkChange>)[] { (AddLabel, "add", ConversationLabels.Add), (RemoveLabel, "remove", ConversationLabels.Remove) })
        {
            if (given.Length == 0)
                continue;
            string[] titles = LabelTitles.Check(given);
            labels[key] = titles.Cast<object?>().ToList();
            words.Add($"{key} {ConversationLabels.Words(titles)}");
            checks.Add(make(titles).IsDone);
        }
        if (labels.Count > 0)
            body["labels"] = labels;
    }
}
