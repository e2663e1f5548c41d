using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Playground.Commands;

/// <summary>ConvertFrom-Json.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Json")]
public sealed class ConvertFromJsonCommand : PSCmdlet
{
    private readonly List<string> _lines = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = "";

    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Depth { get; set; } = 1024;

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    protected override void ProcessRecord() => _lines.Add(InputObject);

    protected override void EndProcessing()
    {
        // Either each string is a document, or all of them together are one.
        bool eachIsOne = _lines.Count > 1 && TryParse(_lines[0], out _, out _);
        foreach (string text in eachIsOne ? _lines : [string.Join(Environment.NewLine, _lines)])
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (!TryParse(text, out JToken? token, out Exception? failure)) Refuse("System.ArgumentException", $"Conversion from JSON failed with error: {failure!.Message}", failure);
            else WriteObject(Convert(token!), enumerateCollection: !NoEnumerate);
        }
    }

    private bool TryParse(string text, out JToken? token, out Exception? failure)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { MaxDepth = Depth };
            token = JToken.ReadFrom(reader, new JsonLoadSettings { CommentHandling = CommentHandling.Ignore });
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment) throw new JsonReaderException($"Additional text encountered after finished reading JSON content: {reader.Value}.");
            }

            failure = null;
            return true;
        }
        catch (JsonException e)
        {
            token = null;
            failure = e;
            return false;
        }
    }

    private object? Convert(JToken token) => token switch
    {
        JArray array => array.Select(Convert).ToArray(),
        JObject map when AsHashtable => ToHashtable(map),
        JObject map => ToObject(map),
        JValue value => value.Value,
        _ => token.ToString(),
    };

    private PSObject ToObject(JObject map)
    {
        var result = new PSObject();
        foreach (JProperty property in map.Properties())
        {
            if (property.Name.Length == 0)
            {
                Refuse("EmptyKeyInJsonString", "The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.");
            }

            if (result.Properties[property.Name] is { } earlier)
            {
                Refuse("KeysWithDifferentCasingInJsonString", $"Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '{earlier.Name}' was '{property.Name}'.");
            }

            result.Properties.Add(new PSNoteProperty(property.Name, Convert(property.Value)));
        }

        return result;
    }

    private OrderedHashtable ToHashtable(JObject map)
    {
        var result = new OrderedHashtable();
        foreach (JProperty property in map.Properties()) result[property.Name] = Convert(property.Value);
        return result;
    }

    private void Refuse(string id, string message, Exception? inner = null) => ThrowTerminatingError(new ErrorRecord(
        new ArgumentException(message, inner), id, ErrorCategory.NotSpecified, targetObject: null));
}
