using System;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
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

    /// <summary>Who gets the next conversation: RoundRobin, or Balanced (enterprise edition).</summary>
    [Parameter]
    [BodyField]
    public AssignmentOrder AssignmentOrder { get; set; }

    /// <summary>Which conversation is handed out next: EarliestCreated or LongestWaiting.</summary>
    [Parameter]
    [BodyField]
    public AssignmentConversationPriority ConversationPriority { get; set; }

    /// <summary>How many conversations an agent gets at most in one window; 100 by default.</summary>
    [Parameter]
    [BodyField]
    [ValidateRange(1, int.MaxValue)]
    public int FairDistributionLimit { get; set; }

    /// <summary>The length of the window in whole seconds, such as '01:00:00', which is the default.</summary>
    [Parameter]
    public TimeSpan FairDistributionWindow { get; set; }

    /// <summary>Whether the policy is in force.</summary>
    [Parameter]
    [BodyField]
    public bool Enabled { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = BodyFields(session);
        if (!IsBound(nameof(FairDistributionWindow)))
            return fields;
        double seconds = FairDistributionWindow.TotalSeconds;
        if (seconds < 1 || seconds > int.MaxValue || seconds != Math.Floor(seconds))
            throw ErrorRecords.InvalidInput($"-FairDistributionWindow: {FairDistributionWindow} is no window.", "Give whole seconds, at least one, such as '00:10:00'.");
        fields["fair_distribution_window"] = (long)seconds;
        return fields;
    }
}
