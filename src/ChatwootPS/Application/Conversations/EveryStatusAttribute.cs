using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using Chatwoot;

namespace ChatwootPS.Application.Conversations;

/// <summary>Takes the server's word 'all' for every status.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EveryStatusAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        bool isAll = value is IEnumerable items and not string ? items.Cast<object?>().Any(IsAll) : IsAll(value);
        return isAll ? Enum.GetValues(typeof(ConversationStatus)) : inputData;
    }

    private static bool IsAll(object? value) => string.Equals(value?.ToString(), "all", StringComparison.OrdinalIgnoreCase);
}
