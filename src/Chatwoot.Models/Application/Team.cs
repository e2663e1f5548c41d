namespace Chatwoot;

/// <summary>A team of agents.</summary>
public sealed class Team : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>Always lower-case: the server changes it.</summary>
    public string? Name { get; set; }

    public string? Description { get; set; }

    public bool? AllowAutoAssign { get; set; }

    public long? AccountId { get; set; }

    /// <summary>Whether the user of the session belongs to the team.</summary>
    public bool? IsMember { get; set; }

    public long TeamId => Id;

    public override string ToString() => Name ?? $"team {Id}";
}
