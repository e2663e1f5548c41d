using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace Playground.Hosting;

/// <summary>The questions a cmdlet may ask: a line, a secret, one of several choices, missing parameters, a credential.</summary>
internal sealed class Questions(PSHostUserInterface screen, Func<bool, string?> answer)
{
    /// <summary>A line of the user's; given up with Ctrl+C, it ends the pipeline.</summary>
    public string ReadLine() => answer(false) ?? throw new PipelineStoppedException();

    public SecureString ReadSecret()
    {
        string text = answer(true) ?? throw new PipelineStoppedException();
        var secret = new SecureString();
        foreach (char c in text) secret.AppendChar(c);
        secret.MakeReadOnly();
        return secret;
    }

    public int AskChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        (string Key, string Label)[] options = [.. choices.Select(Split)];
        WriteHeading(caption, message);
        while (true)
        {
            screen.Write(string.Join("  ", options.Select(option => $"[{option.Key}] {option.Label}")) + "  [?] Help");
            if (defaultChoice >= 0) screen.Write($" (default is \"{options[defaultChoice].Key}\")");
            screen.Write(": ");
            string answer = ReadLine().Trim();
            if (answer.Length == 0 && defaultChoice >= 0) return defaultChoice;
            if (answer == "?")
            {
                for (int i = 0; i < options.Length; i++) screen.WriteLine($"{options[i].Key} - {choices[i].HelpMessage}");
                continue;
            }

            int chosen = Array.FindIndex(options, option =>
                option.Key.Equals(answer, StringComparison.CurrentCultureIgnoreCase)
                || option.Label.Equals(answer, StringComparison.CurrentCultureIgnoreCase));
            if (chosen >= 0) return chosen;
        }
    }

    public Dictionary<string, PSObject> AskFields(string caption, string message, Collection<FieldDescription> fields)
    {
        WriteHeading(caption, message);
        var answers = new Dictionary<string, PSObject>();
        foreach (FieldDescription field in fields) answers[field.Name] = PSObject.AsPSObject(AskField(field));
        return answers;
    }

    public PSCredential AskCredential(string caption, string message, string? userName)
    {
        WriteHeading(caption, message);
        if (string.IsNullOrEmpty(userName))
        {
            screen.Write("User: ");
            userName = ReadLine();
        }

        screen.Write($"Password for user {userName}: ");
        return new PSCredential(userName, ReadSecret());
    }

    private object AskField(FieldDescription field)
    {
        Type type = Type.GetType(field.ParameterAssemblyFullName) ?? typeof(string);
        if (type == typeof(PSCredential)) return AskCredential("", "", null);
        if (type == typeof(SecureString))
        {
            screen.Write($"{field.Name}: ");
            return ReadSecret();
        }

        if (!type.IsArray)
        {
            screen.Write($"{field.Name}: ");
            return ReadLine();
        }

        // Lists are asked for item by item, up to an empty line.
        var items = new List<string>();
        while (true)
        {
            screen.Write($"{field.Name}[{items.Count}]: ");
            string item = ReadLine();
            if (item.Length == 0) return items.ToArray();
            items.Add(item);
        }
    }

    private void WriteHeading(string caption, string message)
    {
        if (!string.IsNullOrEmpty(caption)) screen.WriteLine(Terminal.HasColour ? PSStyle.Instance.Bold + caption + PSStyle.Instance.BoldOff : caption);
        if (!string.IsNullOrEmpty(message)) screen.WriteLine(message);
    }

    // "Yes to &All" is chosen by A or by its whole text.
    private static (string Key, string Label) Split(ChoiceDescription choice)
    {
        int mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        string label = choice.Label.Replace("&", "", StringComparison.Ordinal);
        return (mark >= 0 && mark < label.Length ? label[mark].ToString().ToUpperInvariant() : label, label);
    }
}
