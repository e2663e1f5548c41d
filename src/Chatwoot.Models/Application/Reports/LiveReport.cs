namespace Chatwoot;

/// <summary>How many conversations there are now: of the account or a team, or those open of one team or agent.</summary>
public sealed class LiveReport : ChatwootObject
{
    public int Open { get; set; }

    /// <summary>Open ones that were never answered or whose customer waits.</summary>
    public int Unattended { get; set; }

    /// <summary>Open ones that nobody has.</summary>
    public int Unassigned { get; set; }

    /// <summary>Not counted for single teams and agents.</summary>
    public int? Pending { get; set; }

    public long? TeamId { get; set; }

    public long? AssigneeId { get; set; }

    /// <summary>The name of the team or agent; null for conversations without one, and where he is gone.</summary>
    public string? Name { get; set; }

    public override string ToString() => $"{Open} open, {Unattended} unattended";
}

/// <summary>How many open conversations an agent has now.</summary>
public sealed class AgentLiveReport : ChatwootObject
{
    /// <summary>The agent's number.</summary>
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public AvailabilityStatus? Availability { get; set; }

    public string? Thumbnail { get; set; }

    public AgentLiveMetric? Metric { get; set; }

    public int? Open => Metric?.Open;

    public int? Unattended => Metric?.Unattended;

    public override string ToString() => $"{Name}: {Open} open";
}

/// <summary>The counts of an agent.</summary>
public sealed class AgentLiveMetric : ChatwootObject
{
    public int Open { get; set; }

    public int Unattended { get; set; }

    public override string ToString() => $"{Open} open, {Unattended} unattended";
}
