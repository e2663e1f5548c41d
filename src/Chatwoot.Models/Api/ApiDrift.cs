namespace Chatwoot;

/// <summary>What Test-ChatwootApi found about one operation or one field of its answer.</summary>
public sealed class ApiDrift
{
    /// <summary>The operation that was read, as 'GET /path'.</summary>
    public string Operation { get; init; } = "";

    /// <summary>What is different.</summary>
    public ApiDriftKind Kind { get; init; }

    /// <summary>The field in the answer, with its parents joined by dots; null where it is about the operation.</summary>
    public string? Field { get; init; }

    /// <summary>What was seen, in words. Values of the answer are not in it.</summary>
    public string Detail { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Operation} {Field}".TrimEnd();
}

/// <summary>How a server differs from the Chatwoot the module was made for.</summary>
public enum ApiDriftKind
{
    /// <summary>No difference; given out on request only.</summary>
    Matches,

    /// <summary>A field the module has no property for: it is in Extra.</summary>
    Untyped,

    /// <summary>A field that always came is not there any more: its property stays empty.</summary>
    NotSent,

    /// <summary>A field holds another kind of value than its property.</summary>
    Mistyped,

    /// <summary>The server does not know the operation.</summary>
    Missing,

    /// <summary>The operation is there but was refused: a role, a plan, a feature that is off.</summary>
    Refused,

    /// <summary>The server failed, or its answer has another shape.</summary>
    Failed,
}
