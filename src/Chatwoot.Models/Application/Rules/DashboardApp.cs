using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A page of another system beside the conversations in the dashboard.</summary>
public sealed class DashboardApp : ChatwootObject
{
    public long Id { get; set; }

    public string? Title { get; set; }

    public List<DashboardAppContent>? Content { get; set; }

    public DateTime? CreatedAt { get; set; }

    public long DashboardAppId => Id;

    public override string ToString() => Title ?? $"dashboard app {Id}";
}

/// <summary>One frame of a dashboard app.</summary>
public sealed class DashboardAppContent : ChatwootObject
{
    public string? Url { get; set; }

    /// <summary>Always <c>frame</c>.</summary>
    public string? Type { get; set; }

    public override string ToString() => Url ?? "";
}
