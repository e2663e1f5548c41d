using System;
using System.Linq;
using System.Management.Automation;
using Chatwoot;

namespace ChatwootPS.Session;

/// <summary>Lets <c>-Session</c> take the name of a session as well as the object.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SessionTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not string name)
            return value;
        RunspaceSessions sessions = RunspaceSessions.Here;
        return sessions.Find(name) ?? throw new ArgumentTransformationMetadataException(
            sessions.All.Count == 0
                ? $"There is no session named '{name}', and no other in this runspace. Connect with Connect-Chatwoot."
                : $"There is no session named '{name}'. There is: {string.Join(", ", sessions.All.Select(session => session.Name))}.");
    }
}
