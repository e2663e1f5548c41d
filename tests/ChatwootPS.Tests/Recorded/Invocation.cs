using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded;

/// <summary>Makes the parameters of a cmdlet from a recorded request.</summary>
internal sealed class Invocation
{
    private readonly Drive _drive;
    private readonly CommandInfo _command;
    private readonly Exchange _exchange;
    private readonly Dictionary<string, string> _renames;

    public Invocation(Drive drive, CommandInfo command, Exchange exchange)
    {
        _drive = drive;
        _command = command;
        _exchange = exchange;
        _renames = drive.Pairs(drive.Renames).ToDictionary(pair => pair.Key, pair => pair.Value);
        AddFixed();
        foreach ((string name, JsonNode? value) in Fields())
            Add(name, value);
        drive.Adjust?.Invoke(exchange, Parameters);
        // What is removed with -PassThru is read before: another request.
        string extra = drive.Cmdlet.StartsWith("Remove-", StringComparison.Ordinal) ? "Force" : "PassThru";
        if (command.Parameters.ContainsKey(extra) && !Parameters.ContainsKey(extra))
            Parameters[extra] = true;
        if (command.Parameters.ContainsKey("Confirm"))
            Parameters["Confirm"] = false;
        foreach (string dropped in Parameters.Where(pair => ReferenceEquals(pair.Value, Drop)).Select(pair => pair.Key).ToList())
            Parameters.Remove(dropped);
    }

    /// <summary>Put into the parameters by an adjustment, it leaves the parameter away.</summary>
    public static object Drop { get; } = new();

    public Dictionary<string, object?> Parameters { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What of the request no parameter stands for.</summary>
    public List<string> Unsayable { get; } = [];

    /// <summary>JSON as PowerShell would hold it.</summary>
    public static object? Plain(JsonNode? node) => node switch
    {
        null => null,
        JsonArray items => items.Select(Plain).ToArray(),
        JsonObject fields => fields.Aggregate(new Hashtable(), (table, field) =>
        {
            table[field.Key] = Plain(field.Value);
            return table;
        }),
        JsonValue value when value.TryGetValue(out bool flag) => flag,
        JsonValue value when value.TryGetValue(out long number) => number,
        JsonValue value when value.TryGetValue(out double number) => number,
        _ => (string)node!,
    };

    private void AddFixed()
    {
        string[] names = [.. Regex.Matches(_exchange.Template, @"\{(\w+)\}").Select(match => match.Groups[1].Value)];
        Match path = Regex.Match(_exchange.Path, "^" + Regex.Replace(Regex.Escape(_exchange.Template), @"\\\{(\w+)}", "(?<$1>[^/]*)") + "$");
        foreach ((string name, string text) in _drive.Pairs(_drive.Parameters))
        {
            string value = names.Aggregate(text, (filled, hole) => filled.Replace($"{{{hole}}}", Uri.UnescapeDataString(path.Groups[hole].Value), StringComparison.Ordinal));
            Parameters[name] = value == "true" ? true : value;
        }
    }

    private IEnumerable<(string, JsonNode?)> Fields()
    {
        foreach ((string name, JsonNode? value) in _exchange.Query)
        {
            if (name == "page" && _drive.PageSize > 0)
            {
                Parameters["First"] = (ulong)_drive.PageSize;
                if (int.TryParse((string?)value, out int page) && page > 1)
                    Parameters["Skip"] = (ulong)((page - 1) * _drive.PageSize);
                continue;
            }
            yield return (name.Replace("[]", "", StringComparison.Ordinal), value);
        }
        if (_exchange.Multipart is { } parts)
        {
            foreach (IGrouping<string, JsonNode?> part in parts.GroupBy(part => (string)part!["name"]!))
            {
                string name = (_drive.Root ?? _drive.Inside) is { } outer ? Regex.Replace(part.Key, $@"^{outer}\[(\w+)\]", "$1") : part.Key;
                JsonNode?[] values = [.. part.Select(item => item!["filename"] is { } file ? FileLike(item, (string)file!) : item["value"]?.DeepClone())];
                yield return (name.Replace("[]", "", StringComparison.Ordinal), values.Length == 1 ? values[0] : new JsonArray(values));
            }
        }
        else if (_exchange.Raw is not null)
        {
            Unsayable.Add("a body that is no JSON");
        }
        else if (_exchange.Body is { } body)
        {
            if (RequestComparison.Unwrapped(body, _drive.Root) is not JsonObject fields)
                Unsayable.Add("a body that is no object");
            else
                foreach ((string name, JsonNode? value) in fields.SelectMany(field => field.Key == _drive.Inside && field.Value is JsonObject inner ? inner.ToList() : [field]))
                    yield return (name, value);
        }
    }

    private static JsonValue FileLike(JsonNode part, string name)
    {
        string folder = Directory.CreateTempSubdirectory("chatwoot-recorded").FullName;
        string file = Path.Combine(folder, name);
        byte[] content = new byte[(int?)part["size"] ?? 1];
        // Pictures are looked at before they are sent.
        if ((string?)part["content_type"] == "image/png" && content.Length > 8)
            new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a }.CopyTo(content, 0);
        File.WriteAllBytes(file, content);
        return JsonValue.Create(file);
    }

    private void Add(string name, JsonNode? value)
    {
        string pascal = string.Concat(name.Split('_', '-').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        string bare = Regex.Replace(pascal, "Ids?$", "");
        string[] candidates = _renames.TryGetValue(name, out string? renamed) ? [renamed] : [pascal, bare, Singular(pascal), Singular(bare)];
        if (renamed == "-")
            return;
        string? parameter = candidates.FirstOrDefault(_command.Parameters.ContainsKey);
        if (parameter is null)
            Unsayable.Add($"'{name}'");
        else
            Parameters[parameter] = Convert(value, _command.Parameters[parameter].ParameterType);
    }

    private static string Singular(string name) => name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] + "y" : name.TrimEnd('s');

    private static object? Convert(JsonNode? value, Type type)
    {
        object? plain = Plain(value);
        Type inner = Nullable.GetUnderlyingType(type) ?? type;
        if (plain is string said && inner != typeof(string) && inner.IsPrimitive && bool.TryParse(said, out bool flag))
            return flag;
        if (inner == typeof(DateTime) && long.TryParse(System.Convert.ToString(plain, System.Globalization.CultureInfo.InvariantCulture), out long seconds))
            return DateTimeOffset.FromUnixTimeSeconds(seconds).LocalDateTime;
        if (inner == typeof(TimeSpan) && plain is (long or double))
            return TimeSpan.FromSeconds(System.Convert.ToDouble(plain, System.Globalization.CultureInfo.InvariantCulture));
        if (plain is string word && (inner.IsEnum || inner.GetElementType()?.IsEnum == true))
            return word.Replace("_", "", StringComparison.Ordinal);
        if (plain is object[] words && inner.GetElementType()?.IsEnum == true)
            return words.Select(item => item is string text ? text.Replace("_", "", StringComparison.Ordinal) : item).ToArray();
        if (plain is string secret && inner == typeof(SecureString))
            return new System.Net.NetworkCredential("", secret).SecurePassword;
        return plain;
    }
}
