using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Session;

/// <summary>Runs every cmdlet, well and badly, and looks for the tokens in everything that comes out.</summary>
public class SecrecyTests
{
    private const string Password = "Gr4nd-Secret!";

    /// <summary>The lines of Secrecy/*.ps1 in the order of their names: one file a group of cmdlets.</summary>
    private static readonly string s_script = string.Join("\n", Directory.EnumerateFiles(Path.Combine(ModuleLocation.RepositoryRoot, "tests", "ChatwootPS.Tests", "Session", "Secrecy"), "*.ps1").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public async Task No_token_is_in_any_stream_error_log_or_serialised_form()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { Features = ["companies"] }, connect: false);
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        List<string> commands = s_script.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var everything = new StringBuilder();
        int outputs = 0, errors = 0;

        void Run(string command)
        {
            ScriptResult result = chatwoot.Run("$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'; " + command, ("password", Password));
            foreach (PSObject item in result.Output)
                Describe(everything, item);
            foreach (ErrorRecord error in result.Errors.Append((result.Thrown as IContainsErrorRecord)?.ErrorRecord).OfType<ErrorRecord>())
                everything.Append(error).Append(error.Exception).Append(error.ErrorDetails?.Message).Append(error.ErrorDetails?.RecommendedAction).Append(error.InvocationInfo?.PositionMessage).AppendLine(PSSerializer.Serialize(error, 2));
            everything.AppendJoin('\n', result.Verbose.Concat(result.Debug).Concat(result.Warnings)).AppendLine();
            outputs += result.Output.Count;
            errors += result.Errors.Count;
        }

        commands.ForEach(Run);
        // The same again where everything goes wrong.
        chatwoot.Server.Faults.Add(Fault.ServerError());
        commands.Where(command => !command.StartsWith("Connect", StringComparison.Ordinal)).ToList().ForEach(Run);
        Run("Disconnect-Chatwoot; Get-ChatwootLabel");

        Assert.True(outputs > 60, $"Only {outputs} objects came out.");
        Assert.True(errors > 30, $"Only {errors} errors came out.");
        Assert.Contains("curl ", everything.ToString());
        string text = everything.ToString();
        foreach (string secret in Secrets(chatwoot))
        {
            int at = text.IndexOf(secret, StringComparison.Ordinal);
            Assert.True(at < 0, at < 0 ? "" : $"A secret came out: ...{text[Math.Max(0, at - 200)..at].Replace(secret, "<secret>", StringComparison.Ordinal)}<secret>");
        }
    }

    [Fact]
    public void Every_cmdlet_is_run()
    {
        using var shell = new PowerShellHost();
        IEnumerable<string> missing = shell.Run("(Get-Command -Module ChatwootPS -CommandType Cmdlet).Name").Succeed<string>()
            .Where(name => name != "Disconnect-Chatwoot" && !Regex.IsMatch(s_script, $"{name}\\b(?!-)"));

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Secrets(ChatwootHost chatwoot) =>
        new[] { chatwoot.Server.AccessToken, chatwoot.Server.PlatformToken, chatwoot.Server.HmacToken, Password }
            // What the server told us: tokens of users, sockets and inboxes.
            .Concat(chatwoot.Server.IssuedSecrets)
            .Distinct();

    /// <summary>An object as text, as Export-Clixml writes it, and as ConvertTo-Json would: every public property, some levels deep.</summary>
    private static void Describe(StringBuilder text, object? value, int depth = 0)
    {
        if (value is null || depth > 4)
            return;
        object inner = value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
        if (depth == 0)
            text.AppendLine(PSSerializer.Serialize(value, 5));
        text.AppendLine(LanguagePrimitives.ConvertTo<string>(inner)).AppendLine(inner.ToString());
        if (inner is string || inner.GetType().IsPrimitive || inner is DateTime or Guid or Uri or Enum)
            return;
        if (inner is System.Collections.IDictionary fields)
        {
            foreach (object? item in fields.Values)
                Describe(text, item, depth + 1);
        }
        else if (inner is System.Collections.IEnumerable items)
        {
            foreach (object? item in items)
                Describe(text, item, depth + 1);
        }
        else
        {
            foreach (PSPropertyInfo property in PSObject.AsPSObject(inner).Properties)
                Describe(text, property.Value, depth + 1);
        }
    }
}
