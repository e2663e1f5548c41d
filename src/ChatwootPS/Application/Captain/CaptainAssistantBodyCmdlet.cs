using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>What New and Set have in common.</summary>
public abstract class CaptainAssistantBodyCmdlet : WriteResourceCmdlet<CaptainAssistant>
{
    private static readonly string[] s_switches = ["feature_faq", "feature_memory", "feature_citation", "feature_contact_attributes"];
    private static readonly string[] s_texts = ["product_name", "welcome_message", "handoff_message", "resolution_message", "instructions"];
    private const string Temperature = "temperature";

    /// <summary>
    /// How it behaves, as a hashtable: product_name, welcome_message, handoff_message, resolution_message, instructions (texts),
    /// feature_faq, feature_memory, feature_citation, feature_contact_attributes ($true or $false), temperature (0 to 1). Set
    /// changes what is given and keeps the rest.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Config { get; set; }

    /// <summary>How to answer: one rule each. Set replaces all; @() is none.</summary>
    [Parameter]
    [BodyField("response_guidelines")]
    [AllowEmptyCollection]
    [ValidateNotNull]
    public string[]? ResponseGuideline { get; set; }

    /// <summary>What it must not do: one rule each. Set replaces all; @() is none.</summary>
    [Parameter]
    [BodyField("guardrails")]
    [AllowEmptyCollection]
    [ValidateNotNull]
    public string[]? Guardrail { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (Config is not null)
            fields["config"] = Checked(Config);
        return fields;
    }

    // The server drops keys it does not know, and keeps values of any type.
    private static Dictionary<string, object?> Checked(IDictionary given)
    {
        var config = ((Dictionary<string, object?>)PlainValue.From(given, nameof(Config))!).ToDictionary(pair => Wire.Name(pair.Key), pair => pair.Value);
        foreach (KeyValuePair<string, object?> pair in config)
        {
            bool fits = s_switches.Contains(pair.Key) ? pair.Value is bool
                : s_texts.Contains(pair.Key) ? pair.Value is string or null
                : pair.Key == Temperature ? IsTemperature(pair.Value)
                : throw ErrorRecords.InvalidInput($"-Config has no '{pair.Key}'.", $"Use {string.Join(", ", s_texts.Concat(s_switches))}, {Temperature}.");
            if (!fits)
                throw ErrorRecords.InvalidInput($"-Config: {pair.Key} cannot be '{pair.Value}'.", s_switches.Contains(pair.Key) ? "Use $true or $false." : pair.Key == Temperature ? "Give a number from 0 to 1." : "Give a text.");
        }
        return config;
    }

    private static bool IsTemperature(object? value) =>
        value is int or long or double or decimal or float && Convert.ToDouble(value, CultureInfo.InvariantCulture) is >= 0 and <= 1;
}
