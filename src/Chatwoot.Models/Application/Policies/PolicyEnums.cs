namespace Chatwoot;

/// <summary>Which agent gets the next conversation.</summary>
public enum AssignmentOrder
{
    /// <summary>One after the other.</summary>
    RoundRobin,

    /// <summary>Whoever has the most room left; part of the enterprise edition.</summary>
    Balanced,
}

/// <summary>Which conversation is given out next.</summary>
public enum AssignmentPriority
{
    /// <summary>The one that was made first.</summary>
    EarliestCreated,

    /// <summary>The one whose customer has waited longest.</summary>
    LongestWaiting,
}
