using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Application.Messages;

/// <summary>What messages of an e-mail inbox carry besides: addresses, and the text as HTML.</summary>
internal static partial class Mail
{
    public static void AddAddresses(JsonObject attributes, JsonObject sent)
    {
        var keys = (string[])["cc_emails", "bcc_emails", "to_emails"];
        var lists = keys.Select(key => Split(sent[key])).ToArray();
        if (lists.Any(list => list.Any(address => !Address().IsMatch(address))))
        {
            throw new MessageFault("Invalid email address");
        }

        for (var at = 0; at < keys.Length; at++)
        {
            attributes[keys[at]] = new JsonArray([.. lists[at].Select(address => (JsonNode)address)]);
        }
    }

    public static JsonObject Content(string text, string? html)
    {
        var rendered = string.IsNullOrWhiteSpace(html) ? Html(text) : html;
        return new JsonObject
        {
            ["html_content"] = new JsonObject { ["full"] = rendered, ["reply"] = rendered },
            ["text_content"] = new JsonObject { ["full"] = text, ["reply"] = text },
        };
    }

    private static string[] Split(JsonNode? node)
    {
        if (node is null or JsonArray { Count: 0 } or JsonObject { Count: 0 })
        {
            return [];
        }

        var text = node is JsonValue value && value.TryGetValue<string>(out var given) ? given : throw MessageFault.Undefined("gsub", node);
        return Blank().Replace(text, "").Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The Markdown agents write: paragraphs, lists, emphasis, code and links.</summary>
    private static string Html(string text)
    {
        var html = new StringBuilder();
        foreach (var block in BlankLines().Split(text.ReplaceLineEndings("\n").Trim('\n')))
        {
            var lines = block.Split('\n');
            if (Array.TrueForAll(lines, line => line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal)))
            {
                html.Append("<ul>\n").AppendJoin("", lines.Select(line => $"<li>{Inline(line[2..])}</li>\n")).Append("</ul>\n");
            }
            else if (Array.TrueForAll(lines, line => line.StartsWith('>')))
            {
                html.Append("<blockquote>\n<p>").Append(Inline(string.Join('\n', lines.Select(line => line[1..].TrimStart())))).Append("</p>\n</blockquote>\n");
            }
            else
            {
                html.Append("<p>").Append(Inline(block).Replace("\n", "<br />\n", StringComparison.Ordinal)).Append("</p>\n");
            }
        }

        return html.ToString();
    }

    private static string Inline(string text)
    {
        var html = WebUtility.HtmlEncode(text);
        foreach (var (pattern, replacement) in (IEnumerable<(Regex, string)>)
        [
            (Code(), "<code>$1</code>"), (Strong(), "<strong>$1</strong>"), (Emphasis(), "<em>$1$2</em>"), (Link(), "<a href=\"$2\">$1</a>"),
        ])
        {
            html = pattern.Replace(html, replacement);
        }

        return html;
    }

    [GeneratedRegex(@"^[^@\s;,]+@[^@\s;,]+\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Strong();

    [GeneratedRegex(@"\*([^*\n]+)\*|\b_([^_\n]+)_\b")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\[([^\]]*)\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
