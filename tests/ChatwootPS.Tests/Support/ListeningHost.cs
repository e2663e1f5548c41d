using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace ChatwootPS.Tests.Support;

/// <summary>A console that nobody sits at: it keeps the lines it is given, and has no answers but a secret it may have been told.</summary>
internal sealed class ListeningHost : PSHost
{
    private readonly Listener _listener = new();

    public IReadOnlyList<string> Lines => _listener.Lines.ToArray();

    /// <summary>What is answered where a secret is asked for; null where nobody answers.</summary>
    public string? Secret
    {
        get => _listener.Secret;
        set => _listener.Secret = value;
    }

    /// <summary>Which of the choices is taken where there is a question; null where nobody answers.</summary>
    public int? Choice
    {
        get => _listener.Choice;
        set => _listener.Choice = value;
    }

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "Tests";

    public override PSHostUserInterface UI => _listener;

    public override Version Version { get; } = new(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }

    private sealed class Listener : PSHostUserInterface
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public string? Secret { get; set; }

        public int? Choice { get; set; }

        public override PSHostRawUserInterface? RawUI => null;

        public override void WriteLine(string value) => Lines.Enqueue(value);

        public override void Write(string value) => Lines.Enqueue(value);

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Lines.Enqueue(value);

        public override void WriteErrorLine(string value)
        {
        }

        public override void WriteWarningLine(string message)
        {
        }

        public override void WriteVerboseLine(string message)
        {
        }

        public override void WriteDebugLine(string message)
        {
        }

        public override void WriteProgress(long sourceId, ProgressRecord record)
        {
        }

        public override string ReadLine() => throw new NotSupportedException("Nobody answers.");

        public override SecureString ReadLineAsSecureString() => throw new NotSupportedException("Nobody answers.");

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
        {
            if (Secret is null)
                throw new NotSupportedException("Nobody answers.");
            Lines.Enqueue(caption);
            return new() { [descriptions[0].Name] = PSObject.AsPSObject(new System.Net.NetworkCredential("", Secret).SecurePassword) };
        }

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            if (Choice is not { } choice)
                throw new NotSupportedException("Nobody answers.");
            Lines.Enqueue(message);
            return choice;
        }

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw new NotSupportedException("Nobody answers.");

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw new NotSupportedException("Nobody answers.");
    }
}
