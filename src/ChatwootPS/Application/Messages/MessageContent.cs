using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// The fields of a message to send, checked before: the server takes an empty message, and answers in words of its own
/// inner life where items are missing.
/// </summary>
internal static class MessageContent
{
    private const int LongestContent = 150_000;

    private static readonly IReadOnlyDictionary<string, string[]> s_itemKeys = new Dictionary<string, string[]>
    {
        ["input_select"] = ["title", "value"],
        ["cards"] = ["title", "description", "media_url", "actions"],
        ["form"] = ["type", "placeholder", "label", "name", "options", "default", "required", "pattern", "title", "pattern_error"],
        ["article"] = ["title", "description", "link"],
    };

    private static readonly string[] s_actionKeys = ["text", "type", "payload", "uri"];

    private static readonly string[] s_fields =
    [
        "content", "message_type", "private", "content_type", "content_attributes", "attachments", "is_voice_message", "cc_emails", "bcc_emails",
        "to_emails", "email_html_content", "template_params", "echo_id", "source_id", "external_created_at", "campaign_id", "sender_type", "sender_id",
    ];

    /// <summary>The fields in the form they are sent in.</summary>
    /// <param name="fields">By their names in the API; addresses and attachments as lists.</param>
    /// <exception cref="ChatwootApiException">The server would refuse the message, or send another one than meant.</exception>
    public static Dictionary<string, object?> Prepare(Dictionary<string, object?> fields)
    {
        if (fields.Keys.FirstOrDefault(name => !s_fields.Contains(name)) is { } unknown)
            throw ErrorRecords.InvalidInput($"A message has no field '{unknown}'.", $"There are {string.Join(", ", s_fields)}.");
        var message = new Dictionary<string, object?>(fields);
        Set(message, "content_type", value => Word<MessageContentType>(value, "content type"));
        Set(message, "message_type", value => Word<MessageType>(value, "message type"));
        foreach (string addresses in new[] { "cc_emails", "bcc_emails", "to_emails" })
            Set(message, addresses, value => Addresses(value, addresses));
        Set(message, "external_created_at", value => value is DateTime time ? new DateTimeOffset(time).ToUnixTimeSeconds() : value);
        Set(message, "attachments", value => value is List<object?> ? value : new List<object?> { value });
        CheckText(message);
        CheckItems(message);
        CheckTemplate(message);
        CheckEmptiness(message);
        if (HasFile(message))
            Set(message, "content_attributes", value => new JsonInForm(value));
        return message;
    }

    private static void Set(Dictionary<string, object?> message, string name, Func<object, object> convert)
    {
        if (message.TryGetValue(name, out object? value) && value is not null)
            message[name] = convert(value);
    }

    private static string Word<T>(object value, string what)
        where T : struct, Enum
    {
        string word = Wire.Name(FieldMap.TextOf(value));
        string[] words = Enum.GetValues(typeof(T)).Cast<Enum>().Select(Wire.Word).ToArray();
        return words.Contains(word) ? word : throw ErrorRecords.InvalidInput($"'{value}' is no {what}.", $"Use one of {string.Join(", ", words)}.");
    }

    /// <summary>Addresses as the one text the server splits at commas.</summary>
    private static string Addresses(object value, string field)
    {
        string[] addresses = (value is List<object?> list ? list : [value]).SelectMany(item => FieldMap.TextOf(item).Split(',')).Select(address => address.Trim()).ToArray();
        foreach (string address in addresses)
        {
            int at = address.IndexOf('@');
            if (at <= 0 || at == address.Length - 1 || address.IndexOfAny([' ', ';', '\t', '\n']) >= 0)
                throw ErrorRecords.InvalidInput($"'{address}' in {field} is no e-mail address.", "Give plain addresses such as ana@contoso.com, without names.");
        }
        return string.Join(",", addresses);
    }

    private static void CheckText(Dictionary<string, object?> message)
    {
        message.TryGetValue("content", out object? content);
        if (content is System.Collections.IEnumerable and not string)
            throw ErrorRecords.InvalidInput("The content is no text.", "Join the lines: $lines -join \"`n\".");
        if (content is string text && AttributeLimits.CharactersOf(text) > LongestContent)
            throw ErrorRecords.InvalidInput($"The content has {AttributeLimits.CharactersOf(text)} characters.", $"A message may have {LongestContent}; send more as a file with -Attachment.");
    }

    private static void CheckItems(Dictionary<string, object?> message)
    {
        string type = message.TryGetValue("content_type", out object? given) && given is string word ? word : "text";
        message.TryGetValue("content_attributes", out object? attributes);
        object? items = null;
        (attributes as Dictionary<string, object?>)?.TryGetValue("items", out items);
        if (!s_itemKeys.TryGetValue(type, out string[]? keys))
        {
            if (items is not null)
                throw ErrorRecords.InvalidInput($"A message of type {type} shows no items.", $"Give -ContentType: {string.Join(", ", s_itemKeys.Keys)} have items.");
            return;
        }
        List<Dictionary<string, object?>> rows = Rows(items, $"A message of type {type} needs items", keys);
        foreach (Dictionary<string, object?> row in rows)
        {
            CheckKeys(row, keys, $"An item of {type}");
            if (type != "cards")
                continue;
            row.TryGetValue("actions", out object? actions);
            foreach (Dictionary<string, object?> action in Rows(actions, "Each card needs actions", s_actionKeys))
                CheckKeys(action, s_actionKeys, "An action of a card");
        }
    }

    private static List<Dictionary<string, object?>> Rows(object? value, string need, string[] keys)
    {
        List<object?> rows = value switch
        {
            null => [],
            List<object?> list => list,
            _ => [value],
        };
        return rows.Count > 0 && rows.All(row => row is Dictionary<string, object?>)
            ? rows.Cast<Dictionary<string, object?>>().ToList()
            : throw ErrorRecords.InvalidInput($"{need}: at least one hashtable.", $"Give them in -ContentAttribute @{{ items = @(@{{ {keys[0]} = '...' }}) }}; the keys are {string.Join(", ", keys)}.");
    }

    private static void CheckKeys(Dictionary<string, object?> row, string[] keys, string what)
    {
        if (row.Keys.FirstOrDefault(key => !keys.Contains(key)) is { } unknown)
            throw ErrorRecords.InvalidInput($"{what} has no '{unknown}'.", $"The keys are {string.Join(", ", keys)}, in small letters.");
    }

    private static void CheckTemplate(Dictionary<string, object?> message)
    {
        if (!message.TryGetValue("template_params", out object? template) || template is null)
            return;
        if (template is not Dictionary<string, object?> fields || !fields.TryGetValue("name", out object? name) || string.IsNullOrWhiteSpace(FieldMap.TextOf(name)))
            throw ErrorRecords.InvalidInput("A template needs its name.", "Give -Template @{ name = 'order_ready'; language = 'en'; processed_params = @{ body = @{ '1' = 'A-17' } } }.");
        if (fields.TryGetValue("processed_params", out object? values) && values is not (null or Dictionary<string, object?>))
            throw ErrorRecords.InvalidInput("processed_params of a template is no hashtable.", "Give processed_params = @{ body = @{ '1' = 'A-17' } }.");
        if (message.TryGetValue("campaign_id", out object? campaign) && campaign is not null)
            throw ErrorRecords.InvalidInput("The server forgets the campaign of a message from a template.", "Leave out -Campaign or -Template.");
    }

    private static void CheckEmptiness(Dictionary<string, object?> message)
    {
        bool hasText = message.TryGetValue("content", out object? content) && !string.IsNullOrWhiteSpace(FieldMap.TextOf(content));
        bool hasFile = message.TryGetValue("attachments", out object? files) && files is List<object?> { Count: > 0 };
        bool hasMore = hasText || hasFile || Has("template_params") || Has("email_html_content") || Has("content_attributes") || Has("content_type");
        if (!hasMore)
            throw ErrorRecords.InvalidInput("The message is empty.", "Give -Content, -Attachment, -Template or -ContentType with items.");
        if (Has("is_voice_message") && !hasFile)
            throw ErrorRecords.InvalidInput("A voice message needs a file.", "Give the recording with -Attachment.");

        bool Has(string name) => message.TryGetValue(name, out object? value) && value is not (null or false or "");
    }

    private static bool HasFile(Dictionary<string, object?> message) =>
        message.TryGetValue("attachments", out object? files) && files is List<object?> list && list.Any(file => file is FileContent);
}
