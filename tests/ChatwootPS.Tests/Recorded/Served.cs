using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ChatwootPS.Tests.Support;

namespace ChatwootPS.Tests.Recorded;

/// <summary>What the cmdlets say they serve.</summary>
internal static class Served
{
    public static IReadOnlyList<(string Operation, string Cmdlet)> Operations()
    {
        using var shell = new PowerShellHost();
        return [.. shell.Run("Get-Command -Module ChatwootPS -CommandType Cmdlet").Succeed<CmdletInfo>().SelectMany(cmdlet => OperationsOf(cmdlet.ImplementingType).Select(operation => (operation, cmdlet.Name)))];
    }

    // By name: the module lies in another folder than the tests and is never referenced by them.
    private static string[] OperationsOf(Type cmdlet) => cmdlet.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType.Name == "ServesAttribute")
        .SelectMany(attribute => (IEnumerable<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
        .Select(argument => (string)argument.Value!)
        .ToArray();
}
