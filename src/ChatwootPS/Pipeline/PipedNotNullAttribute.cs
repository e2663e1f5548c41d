using System;
using System.Management.Automation;

namespace ChatwootPS.Pipeline;

/// <summary>
/// Lets a property that is null be no input: the binder then tries the other parameters, instead of ending with an error. The conversation of an
/// event has no ContactId, and is meant as itself.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PipedNotNullAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        // The one failure that the binder takes for "does not fit".
        inputData ?? throw new ArgumentTransformationMetadataException("The value is null.", new PSInvalidCastException("The value is null."));
}
