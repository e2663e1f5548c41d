using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Threading;

namespace Playground.Hosting;

/// <summary>
/// Where each stream goes: errors to standard error, all else to standard output, as pwsh does it.
/// Cmdlets may write from several threads, so one lock keeps lines whole.
/// </summary>
internal sealed class UserInterface : PSHostUserInterface
{
    private readonly Lock _lock = new();
    private readonly ProgressLine _progress = new();
    private readonly Questions _questions;

    private string _openLine = "";

    /// <param name="answer">Reads a line or, if true, a secret. It is given what stands on the line already.</param>
    public UserInterface(Func<string, bool, string?> answer)
    {
        _questions = new Questions(this, secret => answer(TakeOpenLine(), secret));
    }

    public override PSHostRawUserInterface RawUI { get; } = new RawUserInterface();

    public override bool SupportsVirtualTerminal => Terminal.HasColour;

    public override void Write(string value)
    {
        lock (_lock)
        {
            _progress.Erase();
            string text = GetOutputString(value, SupportsVirtualTerminal);
            int lastLine = text.LastIndexOf('\n') + 1;
            _openLine = lastLine > 0 ? text[lastLine..] : _openLine + text;
            Console.Out.Write(text);
        }
    }

    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        // -1 and the raw colours are what Write-Host sends for "as it is".
        if (!SupportsVirtualTerminal || value.Length == 0)
        {
            Write(value);
            return;
        }

        string before = (IsColour(foregroundColor, RawUI.ForegroundColor) ? PSStyle.MapForegroundColorToEscapeSequence(foregroundColor) : "")
            + (IsColour(backgroundColor, RawUI.BackgroundColor) ? PSStyle.MapBackgroundColorToEscapeSequence(backgroundColor) : "");
        Write(before.Length == 0 ? value : before + value + PSStyle.Instance.Reset);
    }

    public override void WriteErrorLine(string value)
    {
        lock (_lock)
        {
            _progress.Erase();
            Console.Out.Flush();
            Console.Error.WriteLine(GetOutputString(value, SupportsVirtualTerminal && Terminal.IsError));
        }
    }

    public override void WriteWarningLine(string message) => WriteTagged("WARNING", PSStyle.Instance.Formatting.Warning, message);

    public override void WriteVerboseLine(string message) => WriteTagged("VERBOSE", PSStyle.Instance.Formatting.Verbose, message);

    public override void WriteDebugLine(string message) => WriteTagged("DEBUG", PSStyle.Instance.Formatting.Debug, message);

    public override void WriteInformation(InformationRecord record)
    {
        // The engine has printed what there is to print; nothing is transcribed here.
    }

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        lock (_lock) _progress.Show(sourceId, record);
    }

    /// <summary>Takes a progress line that was left behind off the screen.</summary>
    public void ClearProgress()
    {
        lock (_lock) _progress.Clear();
    }

    /// <summary>What was written since the last line's end. Who draws the line again has to begin with it.</summary>
    public string TakeOpenLine()
    {
        lock (_lock)
        {
            string line = _openLine;
            _openLine = "";
            return line;
        }
    }

    public override string ReadLine() => _questions.ReadLine();

    public override SecureString ReadLineAsSecureString() => _questions.ReadSecret();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        _questions.AskFields(caption, message, descriptions);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        _questions.AskChoice(caption, message, choices, defaultChoice);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        _questions.AskCredential(caption, message, userName);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        _questions.AskCredential(caption, message, userName);

    private static bool IsColour(ConsoleColor colour, ConsoleColor asItIs) => Enum.IsDefined(colour) && colour != asItIs;

    private void WriteTagged(string tag, string style, string message) =>
        WriteLine(SupportsVirtualTerminal ? $"{style}{tag}: {message}{PSStyle.Instance.Reset}" : $"{tag}: {message}");
}
