using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.SlaPolicies;

/// <summary>What New and Set have in common.</summary>
public abstract class SlaPolicyBodyCmdlet : WriteResourceCmdlet<SlaPolicy>
{
    /// <summary>What the policy is for.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>How soon the first answer has to come, such as (New-TimeSpan -Minutes 30) or '0:30'; $null: it is not looked at.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    public TimeSpan? FirstResponseTimeThreshold { get; set; }

    /// <summary>How soon each further answer has to come; $null: it is not looked at.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    public TimeSpan? NextResponseTimeThreshold { get; set; }

    /// <summary>How soon the conversation has to be resolved; $null: it is not looked at.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    public TimeSpan? ResolutionTimeThreshold { get; set; }

    /// <summary>Stored and shown; the server of this version counts every hour all the same.</summary>
    [Parameter]
    [BodyField]
    public bool OnlyDuringBusinessHours { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        // The server takes any number of seconds, and texts for nought.
        foreach (string name in fields.Keys.ToList())
        {
            if (fields[name] is not TimeSpan threshold)
                continue;
            fields[name] = threshold > TimeSpan.Zero ? threshold.TotalSeconds : throw ErrorRecords.InvalidInput($"A goal of {threshold} cannot be kept ({name}).", "Give a time span longer than nothing, or $null to look at it no more.");
        }
        return fields;
    }
}
