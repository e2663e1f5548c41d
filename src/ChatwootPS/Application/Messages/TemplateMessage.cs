using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// The fields of a message from a template, held against the template before anything is sent: the provider tells of a
/// missing parameter minutes later, in the status of the message.
/// </summary>
internal static class TemplateMessage
{
    private static readonly string[] s_parts = ["header", "buttons", "footer"];

    /// <summary>The template_params of the message.</summary>
    /// <param name="parameters">The places of the text by number or name; beside them header, footer and buttons. Or all parts, with the text's under 'body'.</param>
    /// <exception cref="ChatwootApiException">The template is not approved, or the parameters do not fill it.</exception>
    public static Dictionary<string, object?> Fields(MessageTemplate template, IDictionary? parameters)
    {
        if (template.Status is { } status && !string.Equals(status, "APPROVED", StringComparison.OrdinalIgnoreCase))
            throw ErrorRecords.InvalidInput($"The template {template} is {status}.", "Only approved templates can be sent; Get-ChatwootMessageTemplate -Refresh asks the provider anew.");
        Dictionary<string, object?> parts = Parts(parameters);
        var body = (Dictionary<string, object?>)parts["body"]!;
        CheckPlaces(template, "text", template.ParameterNames, body);
        CheckHeader(template, parts);
        CheckButtons(template, parts);
        var fields = new Dictionary<string, object?> { ["name"] = template.Name };
        Add(fields, "category", template.Category);
        Add(fields, "language", template.Language);
        Add(fields, "namespace", template.Namespace);
        if (template.TwilioBody is null)
        {
            if (body.Count == 0)
                parts.Remove("body");
            fields["processed_params"] = parts;
        }
        else
        {
            fields["processed_params"] = body;
        }
        return fields;
    }

    /// <summary>The text with its places filled in, which is what the conversation shows.</summary>
    public static string? Text(MessageTemplate template, IDictionary? parameters)
    {
        var body = (Dictionary<string, object?>)Parts(parameters)["body"]!;
        return template.Body is not { } text
            ? null
            : Regex.Replace(text, @"\{\{\s*([^{}\s]+)\s*\}\}", match => body.TryGetValue(match.Groups[1].Value, out object? value) ? FieldMap.TextOf(value) : match.Value);
    }

    /// <summary>The fields as somebody wrote them, with parameters to put in.</summary>
    public static Dictionary<string, object?> Raw(IDictionary template, IDictionary? parameters)
    {
        var fields = (Dictionary<string, object?>)PlainValue.From(template, "Template")!;
        if (parameters is not null)
            fields["processed_params"] = Parts(parameters);
        return fields;
    }

    private static Dictionary<string, object?> Parts(IDictionary? parameters)
    {
        var given = (Dictionary<string, object?>)(PlainValue.From(parameters, "TemplateParameter") ?? new Dictionary<string, object?>());
        var body = new Dictionary<string, object?>();
        var parts = new Dictionary<string, object?> { ["body"] = body };
        foreach (KeyValuePair<string, object?> field in given)
        {
            if (s_parts.Contains(field.Key.ToLowerInvariant()) && field.Value is not string)
                parts[field.Key.ToLowerInvariant()] = field.Value;
            else if (field is { Key: "body", Value: Dictionary<string, object?> inner })
                foreach (KeyValuePair<string, object?> place in inner)
                    body[place.Key] = FieldMap.TextOf(place.Value);
            else
                body[field.Key] = FieldMap.TextOf(field.Value);
        }
        return parts;
    }

    private static void CheckPlaces(MessageTemplate template, string part, IReadOnlyList<string> places, Dictionary<string, object?> given)
    {
        List<string> missing = places.Where(place => !given.TryGetValue(place, out object? value) || string.IsNullOrWhiteSpace(FieldMap.TextOf(value))).ToList();
        List<string> needless = given.Keys.Where(key => !places.Contains(key)).ToList();
        if (missing.Count == 0 && needless.Count == 0)
            return;
        string problem = string.Join("; ", new[]
        {
            missing.Count > 0 ? $"{string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing or empty" : "",
            needless.Count > 0 ? $"there is no {string.Join(", ", needless)}" : "",
        }.Where(sentence => sentence.Length > 0));
        throw ErrorRecords.InvalidInput(
            $"The {part} of the template {template} has {places.Count} parameters{(places.Count > 0 ? $" ({string.Join(", ", places)})" : "")}: {problem}.",
            places.Count > 0 ? $"Give -TemplateParameter @{{ {string.Join("; ", places.Select(place => $"'{place}' = '...'"))} }}." : "Leave -TemplateParameter out.");
    }

    private static void CheckHeader(MessageTemplate template, Dictionary<string, object?> parts)
    {
        parts.TryGetValue("header", out object? given);
        var header = given as Dictionary<string, object?>;
        if (template.HeaderMedia is { } media)
        {
            object? address = null;
            header?.TryGetValue("media_url", out address);
            if (!Uri.TryCreate(address as string, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https"))
                throw ErrorRecords.InvalidInput($"The header of the template {template} is a file ({media}), which has no address.", $"Add header = @{{ media_url = 'https://...'; media_type = '{media.ToLowerInvariant()}' }} to -TemplateParameter.");
            if (!header!.ContainsKey("media_type"))
                header["media_type"] = media.ToLowerInvariant();
            return;
        }
        CheckPlaces(template, "header", MessageTemplate.PlacesOf(template.Header), header ?? []);
    }

    private static void CheckButtons(MessageTemplate template, Dictionary<string, object?> parts)
    {
        List<Dictionary<string, object?>> needing = template.Buttons.Where(NeedsParameter).ToList();
        parts.TryGetValue("buttons", out object? given);
        List<object?> buttons = given switch
        {
            null => [],
            List<object?> list => list,
            _ => [given],
        };
        if (needing.Count == 0 && buttons.Count == 0)
            return;
        if (buttons.Count(button => button is not null) < needing.Count || buttons.Count > template.Buttons.Count)
            throw ErrorRecords.InvalidInput($"The template {template} has {needing.Count} buttons with a parameter, {buttons.Count} were given.", "Add buttons = @('...') to -TemplateParameter: one value for each button of the template, $null for those without a parameter.");
        parts["buttons"] = buttons.Select((button, at) => button switch
        {
            null or Dictionary<string, object?> => button,
            _ => new Dictionary<string, object?>
            {
                ["type"] = FieldMap.TextOf((buttons.Count == template.Buttons.Count ? template.Buttons[at] : needing[at])["type"]).ToLowerInvariant(),
                ["parameter"] = FieldMap.TextOf(button),
            },
        }).ToList();
    }

    private static bool NeedsParameter(Dictionary<string, object?> button) =>
        (button.TryGetValue("url", out object? url) && MessageTemplate.PlacesOf(url as string).Count > 0)
        || (button.TryGetValue("type", out object? type) && string.Equals(type as string, "COPY_CODE", StringComparison.OrdinalIgnoreCase));

    private static void Add(Dictionary<string, object?> fields, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            fields[name] = value;
    }
}
