using System;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>What all reports have in common: the time they are about.</summary>
public abstract class ReportCmdlet : SessionCmdlet
{
    private static readonly TimeSpan s_week = TimeSpan.FromDays(7);

    /// <summary>When the time begins that is asked for; by default seven days before -Until.</summary>
    [Parameter]
    public DateTime Since { get; set; }

    /// <summary>When it ends: what happened at that moment does not belong to it. By default now.</summary>
    [Parameter]
    public DateTime Until { get; set; }

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    /// <summary>Where a time begins whose beginning was not given: so long before its end, or with the first data.</summary>
    private protected virtual TimeSpan? DefaultLength => s_week;

    private protected bool IsTimeGiven => IsBound(nameof(Since)) || IsBound(nameof(Until));

    private protected ReportTime Time() => ReportTime.Of(IsBound(nameof(Since)) ? Since : null, IsBound(nameof(Until)) ? Until : null, DefaultLength);

    private protected static ApiRequest ReportRequest(string path, IReadOnlyList<KeyValuePair<string, string>> query) =>
        new(ApiFamily.Application, "GET", Resources.V2 + path) { Query = query };
}
