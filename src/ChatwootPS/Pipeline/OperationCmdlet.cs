using System.Management.Automation;

namespace ChatwootPS.Pipeline;

/// <summary>Does something that is not creating, reading, changing or removing one object.</summary>
public abstract class OperationCmdlet : SessionCmdlet
{
    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 1;
}
