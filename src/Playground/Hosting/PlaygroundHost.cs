using System;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace Playground.Hosting;

/// <summary>The program around the built-in engine.</summary>
internal sealed class PlaygroundHost(PSHostUserInterface userInterface) : PSHost
{
    /// <summary>The code given to <c>exit</c>; null until a script or the user asks to end.</summary>
    public int? ExitCode { get; private set; }

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "ChatwootPlayground";

    public override Version Version { get; } = typeof(PlaygroundHost).Assembly.GetName().Version ?? new Version(0, 0);

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI { get; } = userInterface;

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() =>
        throw new PSNotSupportedException("The playground's prompt has no nested prompts; the debugger needs the full shell.");

    public override void ExitNestedPrompt()
    {
    }

    // A program started from the prompt uses the terminal as it is.
    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
