using System;
using System.Collections;
using System.Management.Automation;
using Chatwoot.Contract;

namespace ChatwootPS.Session;

/// <summary>Makes secrets of the texts in a table: what was bound is kept in error records, which get logged.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretTableTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not IDictionary table)
            return value;
        var secrets = new Hashtable();
        foreach (DictionaryEntry entry in table)
            secrets[entry.Key] = (entry.Value is PSObject inner ? inner.BaseObject : entry.Value) is string text ? SecretText.Protect(text) : entry.Value;
        return secrets;
    }
}
