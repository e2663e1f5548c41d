using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>What New and Set have in common.</summary>
public abstract class AssignmentPolicyBodyCmdlet : WriteResourceCmdlet<AssignmentPolicy>
{
    /// <summary>What the policy is for.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Which agent gets the next conversation: RoundRobin (one after the other), or Balanced (whoever has the most room left; enterprise edition).</summary>
    [Parameter]
    [BodyField]
    public AssignmentOrder AssignmentOrder { get; set; }

    /// <summary>Which conversation is given out next: EarliestCreated, or LongestWaiting.</summary>
    [Parameter]
    [BodyField]
    public AssignmentPriority ConversationPriority { get; set; }

    /// <summary>How many conversations an agent is given within the window; 100 by default.</summary>
    [Parameter]
    [BodyField]
    [ValidateRange(1, int.MaxValue)]
    public int FairDistributionLimit { get; set; }

    /// <summary>The length of the window in whole seconds, such as (New-TimeSpan -Hours 1), which is the default, or '0:30'.</summary>
    [Parameter]
    [BodyField]
    public TimeSpan FairDistributionWindow { get; set; }

    /// <summary>Whether conversations are given out by the policy; $true by default.</summary>
    [Parameter]
    [BodyField]
    public bool Enabled { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (fields.TryGetValue("fair_distribution_window", out object? given) && given is TimeSpan window)
            fields["fair_distribution_window"] = Seconds(window);
        return fields;
    }

    /// <summary>What changes the policy, followed by what changes its inboxes.</summary>
    private protected UpdatePlan WithInboxes(ChatwootSession session, UpdatePlan plan, ResourceRef<Inbox>[] added, ResourceRef<Inbox>[] removed)
    {
        if (added.Length + removed.Length == 0)
            return plan;
        List<(long Item, object Input)> adding = PolicyLinks.Resolve(added, inbox => IdOf(inbox, session));
        // One that is not linked is passed over: one that does not exist must not be.
        List<(long Item, object Input)> removing = PolicyLinks.Resolve(removed, inbox => CheckedIdOf(inbox, session));
        PolicyLinks.Check(adding.Select(inbox => inbox.Item), removing.Select(inbox => inbox.Item), "inbox", "-AddInbox and -RemoveInbox");
        return async operation =>
        {
            AssignmentPolicy policy = await plan(operation).ConfigureAwait(false);
            await PolicyLinks.EachAsync(operation, adding, inbox => operation.SendAsync(
                Resources.AssignmentPolicyOf("POST", inbox).With(body: new Dictionary<string, object?> { ["assignment_policy_id"] = policy.Id }))).ConfigureAwait(false);
            // The server would take any policy from the inbox, whichever it is.
            List<Inbox> linked = removing.Count == 0 ? [] : await operation.ListAsync<Inbox>(Resources.InboxesOf(policy.Id), Paging.None).ConfigureAwait(false);
            await PolicyLinks.EachAsync(operation, removing, async inbox =>
            {
                if (linked.Exists(known => known.Id == inbox))
                    await operation.SendAsync(Resources.AssignmentPolicyOf("DELETE", inbox)).ConfigureAwait(false);
                else
                    operation.Verbose($"Inbox {inbox} does not have the assignment policy '{policy}'.");
            }).ConfigureAwait(false);
            return await operation.GetAsync<AssignmentPolicy>(Resources.AssignmentPolicies.Get(policy.Id)).ConfigureAwait(false);
        };
    }

    private static long Seconds(TimeSpan window) =>
        window >= TimeSpan.FromSeconds(1) && window.Ticks % TimeSpan.TicksPerSecond == 0 && window.TotalSeconds <= int.MaxValue
            ? (long)window.TotalSeconds
            : throw ErrorRecords.InvalidInput($"A window of {window} cannot be had.", "Give whole seconds, one at least, as a time span: (New-TimeSpan -Hours 1).");
}
