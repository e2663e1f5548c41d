using System;
using System.Linq;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Messages;

/// <summary>The variables of outgoing texts. Code between backticks is left alone; what is unknown vanishes.</summary>
internal static partial class Liquid
{
    public static string Render(string text, Message message)
    {
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return text;
        }

        return Piece().Replace(text, piece => piece.Groups["output"].Success ? Evaluate(piece.Groups["output"].Value, message) : piece.Value);
    }

    private static string Evaluate(string expression, Message message)
    {
        var parts = expression.Split('|', StringSplitOptions.TrimEntries);
        var value = Literal(parts[0]) ?? Variable(parts[0], message) ?? "";
        foreach (var filter in parts.Skip(1))
        {
            var pair = filter.Split(':', 2, StringSplitOptions.TrimEntries);
            value = pair[0] switch
            {
                "default" when value.Length == 0 && pair.Length == 2 => Literal(pair[1]) ?? Variable(pair[1], message) ?? "",
                "append" when pair.Length == 2 => value + (Literal(pair[1]) ?? Variable(pair[1], message)),
                "prepend" when pair.Length == 2 => (Literal(pair[1]) ?? Variable(pair[1], message)) + value,
                "upcase" => value.ToUpperInvariant(),
                "downcase" => value.ToLowerInvariant(),
                "capitalize" => Capitalized(value),
                "strip" => value.Trim(),
                _ => value,
            };
        }

        return value;
    }

    private static string? Literal(string text) => text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : null;

    private static string? Variable(string path, Message message)
    {
        var conversation = message.Conversation;
        var contact = conversation.Contact;
        var agent = (message.Sender as User)?.Name ?? (message.Sender as AgentBot)?.Name;
        return path switch
        {
            "contact.id" => Number(contact.Id),
            "contact.name" => Name(contact.Name),
            "contact.first_name" => Word(contact.Name, first: true),
            "contact.last_name" => Word(contact.Name, first: false),
            "contact.email" => contact.Email,
            "contact.phone_number" => contact.PhoneNumber,
            "agent.name" => Name(agent),
            "agent.available_name" => (message.Sender as User)?.AvailableName ?? agent,
            "agent.first_name" => Word(agent, first: true),
            "agent.last_name" => Word(agent, first: false),
            "conversation.id" or "conversation.display_id" => Number(conversation.DisplayId),
            "conversation.contact_name" => Name(contact.Name),
            "inbox.id" => Number(conversation.Inbox.Id),
            "inbox.name" => conversation.Inbox.Name,
            "account.id" => Number(conversation.Account.Id),
            "account.name" => conversation.Account.Name,
            _ when path.StartsWith("contact.custom_attribute.", StringComparison.Ordinal) => Fields.AsText(contact.CustomAttributes[path["contact.custom_attribute.".Length..]]),
            _ when path.StartsWith("conversation.custom_attribute.", StringComparison.Ordinal) => Fields.AsText(conversation.CustomAttributes[path["conversation.custom_attribute.".Length..]]),
            _ => null,
        };
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every word of a name comes capitalized.</summary>
    private static string? Name(string? name) => name is null ? null : string.Join(' ', Words(name).Select(Capitalized));

    private static string? Word(string? name, bool first)
    {
        var words = Words(name ?? "");
        return first ? words.Select(Capitalized).FirstOrDefault() : words.Length > 1 ? Capitalized(words[^1]) : null;
    }

    private static string[] Words(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Capitalized(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    [GeneratedRegex(@"`[^`]*`|\{\{-?\s*(?<output>.*?)\s*-?\}\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Piece();
}
