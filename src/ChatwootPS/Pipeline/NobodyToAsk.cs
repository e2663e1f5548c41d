using System;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace ChatwootPS.Pipeline;

/// <summary>The ways in which hosts without a person say that they cannot ask.</summary>
internal static class NobodyToAsk
{
    public static bool Is(Exception failure) => failure is PSInvalidOperationException or HostException or NotImplementedException or NotSupportedException or NullReferenceException;
}
