using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Playground.Commands;

/// <summary>
/// The engine keeps to itself a few things that the shell's own cmdlets get at as friend assemblies.
/// There is no public way to them, so they are reached by name, here and nowhere else. The engine's
/// version is pinned; a test touches each of them.
/// </summary>
internal static class EngineInternals
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    private static readonly Assembly Engine = typeof(PSCmdlet).Assembly;

    /// <summary>Ends the commands before <paramref name="cmdlet"/> in its pipeline as Ctrl+C would; those after it go on.</summary>
    public static void StopUpstream(Cmdlet cmdlet)
    {
        var exception = (Exception)Create("System.Management.Automation.StopUpstreamCommandsException", cmdlet);
        ExceptionDispatchInfo.Throw(exception);
    }

    /// <summary>Gives a formatting cmdlet the engine's own implementation of <paramref name="shape"/> (Table, List).</summary>
    public static void UseFormatter(FrontEndCommandBase cmdlet, string shape)
    {
        Type shapeType = Find("Microsoft.PowerShell.Commands.Internal.Format.FormatShape");
        SetImplementation(cmdlet, Create(
            "Microsoft.PowerShell.Commands.Internal.Format.InnerFormatShapeCommand", Enum.Parse(shapeType, shape)));
    }

    /// <summary>Gives an output cmdlet the engine's own implementation, which renders lines to <paramref name="writer"/>.</summary>
    public static void UseTextOutput(FrontEndCommandBase cmdlet, TextWriter writer, int width)
    {
        object output = Create("Microsoft.PowerShell.Commands.Internal.Format.OutputManagerInner");
        object lines = Create("Microsoft.PowerShell.Commands.Internal.Format.TextWriterLineOutput", writer, width);
        PropertyInfo target = output.GetType().GetProperty("LineOutput", Hidden) ?? throw Missing("LineOutput");
        target.SetValue(output, lines);
        SetImplementation(cmdlet, output);
    }

    /// <summary>Marks a record as coming from the error stream, so that the output cmdlets print it as one.</summary>
    public static PSObject AsErrorOutput(ErrorRecord error)
    {
        var wrapped = new PSObject(error);
        PropertyInfo stream = typeof(PSObject).GetProperty("WriteStream", Hidden) ?? throw Missing("WriteStream");
        stream.SetValue(wrapped, Enum.Parse(stream.PropertyType, "Error"));
        return wrapped;
    }

    /// <summary>Makes <paramref name="caller"/> the place of an error instead of the cmdlet that writes it.</summary>
    public static void Blame(ErrorRecord error, InvocationInfo caller)
    {
        MethodInfo setCaller = typeof(ErrorRecord).GetMethod("SetInvocationInfo", Hidden) ?? throw Missing("SetInvocationInfo");
        PropertyInfo keep = typeof(ErrorRecord).GetProperty("PreserveInvocationInfoOnce", Hidden) ?? throw Missing("PreserveInvocationInfoOnce");
        setCaller.Invoke(error, [caller]);
        keep.SetValue(error, true);
    }

    /// <summary>Lets <c>exit</c> in the script that is called next end the session, which it does for pwsh's -File only.</summary>
    public static void LetExitThrough(Runspace runspace)
    {
        PropertyInfo context = typeof(Runspace).GetProperty("ExecutionContext", Hidden) ?? throw Missing("ExecutionContext");
        PropertyInfo rethrow = context.PropertyType.GetProperty("ScriptCommandProcessorShouldRethrowExit", Hidden)
            ?? throw Missing("ScriptCommandProcessorShouldRethrowExit");
        rethrow.SetValue(context.GetValue(runspace), true);
    }

    private static void SetImplementation(FrontEndCommandBase cmdlet, object implementation)
    {
        FieldInfo field = typeof(FrontEndCommandBase).GetField("implementation", Hidden) ?? throw Missing("implementation");
        field.SetValue(cmdlet, implementation);
    }

    private static object Create(string type, params object[] arguments) =>
        Activator.CreateInstance(Find(type), Hidden, binder: null, arguments, culture: null) ?? throw Missing(type);

    private static Type Find(string type) => Engine.GetType(type, throwOnError: false) ?? throw Missing(type);

    private static PlatformNotSupportedException Missing(string what) =>
        new($"This version of the PowerShell engine has no '{what}'.");
}
