using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>What New and Set have in common.</summary>
public abstract class CapacityPolicyBodyCmdlet : WriteResourceCmdlet<CapacityPolicy>
{
    private const string Labels = "excluded_labels";
    private const string Hours = "exclude_older_than_hours";
    private const string Rules = "exclusion_rules";

    /// <summary>What the policy is for.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Conversations with one of these labels do not count; @() for none. Replaces the labels there are.</summary>
    [Parameter]
    [ValidateNotNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] ExcludedLabel { get; set; } = [];

    /// <summary>Conversations older than this do not count: whole hours, such as (New-TimeSpan -Days 2); $null: age does not matter.</summary>
    [Parameter]
    [AllowNull]
    public TimeSpan? ExcludeOlderThan { get; set; }

    /// <summary>
    /// How many conversations of an inbox each agent may have: a hashtable of inboxes (ids, names or inboxes) and numbers, such as
    /// @{ Support = 5; Shop = 10 }. Limits of other inboxes stay.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary InboxLimit { get; set; } = new Hashtable();

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        var rules = new Dictionary<string, object?>();
        if (IsGiven(nameof(ExcludedLabel)))
            rules[Labels] = AccountLabels.Normal(LabelTitles.Check(ExcludedLabel)).Cast<object?>().ToList();
        if (ExcludeOlderThan is { } age)
            rules[Hours] = WholeHours(age);
        if (rules.Count > 0 || IsGiven(nameof(ExcludeOlderThan)))
            fields[Rules] = rules;
        return fields;
    }

    /// <summary>A change of the policy's own fields. The server replaces the rules as a whole: the one that was not given stays as it is.</summary>
    private protected UpdatePlan PlanFields(long id, Dictionary<string, object?> fields, UpdatePlan update)
    {
        Resource<CapacityPolicy> resource = Resource;
        Task<CapacityPolicy> ReadAsync(Operation operation) => operation.GetAsync<CapacityPolicy>(resource.Get(id));
        if (fields.Count == 0)
            return ReadAsync;
        bool keepsLabels = !IsGiven(nameof(ExcludedLabel));
        bool keepsAge = !IsGiven(nameof(ExcludeOlderThan));
        if (keepsLabels == keepsAge)
            return update;
        return async operation =>
        {
            CapacityExclusion? present = (await ReadAsync(operation).ConfigureAwait(false)).ExclusionRules;
            var rules = new Dictionary<string, object?>((Dictionary<string, object?>)fields[Rules]!);
            if (keepsLabels && present?.ExcludedLabels is { } labels)
                rules[Labels] = labels.Cast<object?>().ToList();
            if (keepsAge && present?.ExcludeOlderThanHours is { } hours)
                rules[Hours] = hours;
            return await operation.GetAsync<CapacityPolicy>(resource.Update(id, new Dictionary<string, object?>(fields) { [Rules] = rules })).ConfigureAwait(false);
        };
    }

    /// <summary>What changes the policy, followed by what changes its agents and limits.</summary>
    private protected UpdatePlan WithLinks(ChatwootSession session, UpdatePlan plan, ResourceRef<Agent>[] added, ResourceRef<Agent>[] removed, ResourceRef<Inbox>[] unlimited)
    {
        if (added.Length + removed.Length + unlimited.Length + InboxLimit.Count == 0)
            return plan;
        List<((long Inbox, int Limit) Item, object Input)> limits = CapacityLimits.Read(InboxLimit, inbox => IdOf(inbox, session));
        // What is not there is passed over: what does not exist at all must not be.
        List<(long Item, object Input)> freed = PolicyLinks.Resolve(unlimited, inbox => CheckedIdOf(inbox, session));
        List<(long Item, object Input)> adding = PolicyLinks.Resolve(added, agent => IdOf(agent, session));
        List<(long Item, object Input)> removing = PolicyLinks.Resolve(removed, agent => CheckedIdOf(agent, session));
        PolicyLinks.Check(limits.Select(limit => limit.Item.Inbox), freed.Select(inbox => inbox.Item), "inbox", "-InboxLimit and -RemoveInboxLimit");
        PolicyLinks.Check(adding.Select(agent => agent.Item), removing.Select(agent => agent.Item), "agent", "-AddUser and -RemoveUser");
        Resource<CapacityPolicy> resource = Resource;
        return async operation =>
        {
            CapacityPolicy policy = await plan(operation).ConfigureAwait(false);
            await PolicyLinks.EachAsync(operation, limits, limit => CapacityLimits.SetAsync(operation, policy, limit.Inbox, limit.Limit)).ConfigureAwait(false);
            await PolicyLinks.EachAsync(operation, freed, inbox => CapacityLimits.RemoveAsync(operation, policy, inbox)).ConfigureAwait(false);
            await PolicyLinks.EachAsync(operation, adding, agent => operation.SendAsync(
                Resources.CapacityUsers("POST", policy.Id).With(body: new Dictionary<string, object?> { ["user_id"] = agent }))).ConfigureAwait(false);
            // The server would take any policy from the agent, whichever it is.
            List<CapacityPolicyUser> users = removing.Count == 0 ? [] : await operation.ListAsync<CapacityPolicyUser>(Resources.CapacityUsers("GET", policy.Id), Paging.None).ConfigureAwait(false);
            await PolicyLinks.EachAsync(operation, removing, async agent =>
            {
                if (users.Exists(user => user.Id == agent))
                    await operation.SendAsync(Resources.CapacityUsers("DELETE", policy.Id, agent)).ConfigureAwait(false);
                else
                    operation.Verbose($"Agent {agent} does not have the capacity policy '{policy}'.");
            }).ConfigureAwait(false);
            return await operation.GetAsync<CapacityPolicy>(resource.Get(policy.Id)).ConfigureAwait(false);
        };
    }

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    private static long WholeHours(TimeSpan age) =>
        age >= TimeSpan.FromHours(1) && age.Ticks % TimeSpan.TicksPerHour == 0
            ? (long)age.TotalHours
            : throw ErrorRecords.InvalidInput($"The age of {age} cannot be had.", "Give whole hours, one at least, as a time span: (New-TimeSpan -Hours 24); $null: age does not matter.");
}
