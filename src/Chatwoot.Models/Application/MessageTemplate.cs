using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Chatwoot;

/// <summary>A message of a WhatsApp or Twilio inbox that its provider has approved, with places to fill in.</summary>
public sealed class MessageTemplate : ChatwootObject
{
    /// <summary>The provider's number or text for it.</summary>
    public string? TemplateId { get; set; }

    public string? Name { get; set; }

    public string? Language { get; set; }

    /// <summary>Only APPROVED templates can be sent.</summary>
    public string? Status { get; set; }

    /// <summary>Such as UTILITY, MARKETING or AUTHENTICATION.</summary>
    public string? Category { get; set; }

    public string? Namespace { get; set; }

    /// <summary>POSITIONAL (1, 2, ...) or NAMED.</summary>
    public string? ParameterFormat { get; set; }

    /// <summary>The parts of a WhatsApp template, as the provider describes them: HEADER, BODY, FOOTER, BUTTONS.</summary>
    public List<Dictionary<string, object?>> Components { get; set; } = [];

    /// <summary>The text of a Twilio template.</summary>
    public string? TwilioBody { get; set; }

    public long? InboxId { get; set; }

    /// <summary>The text, with its places as {{1}} or {{name}}.</summary>
    public string? Body => TwilioBody ?? TextOf("BODY");

    public string? Header => TextOf("HEADER");

    public string? Footer => TextOf("FOOTER");

    /// <summary>IMAGE, VIDEO or DOCUMENT where the header is a file.</summary>
    public string? HeaderMedia => Component("HEADER") is { } header && header.TryGetValue("format", out object? format) && format is string word && word is not ("TEXT" or "LOCATION") ? word : null;

    /// <summary>The places of the text to fill in.</summary>
    public IReadOnlyList<string> ParameterNames => PlacesOf(Body);

    /// <summary>The buttons, in their order.</summary>
    public IReadOnlyList<Dictionary<string, object?>> Buttons =>
        Component("BUTTONS") is { } part && part.TryGetValue("buttons", out object? buttons) && buttons is List<object?> list
            ? list.OfType<Dictionary<string, object?>>().ToList()
            : [];

    /// <summary>The places of a text, each once.</summary>
    public static IReadOnlyList<string> PlacesOf(string? text) =>
        Regex.Matches(text ?? "", @"\{\{\s*([^{}\s]+)\s*\}\}").Cast<Match>().Select(match => match.Groups[1].Value).Distinct().ToList();

    public override string ToString() => $"{Name} ({Language})";

    private Dictionary<string, object?>? Component(string type) =>
        Components.Find(component => component.TryGetValue("type", out object? given) && string.Equals(given as string, type, StringComparison.OrdinalIgnoreCase));

    private string? TextOf(string type) => Component(type) is { } component && component.TryGetValue("text", out object? text) ? text as string : null;
}
