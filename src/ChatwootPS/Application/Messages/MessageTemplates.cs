using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>The templates an inbox knows of, whichever provider they are from.</summary>
internal static class MessageTemplates
{
    private static readonly string[] s_known = ["id", "name", "language", "status", "category", "namespace", "parameter_format", "components"];

    private static readonly string[] s_twilio = ["content_sid", "friendly_name", "language", "status", "category", "body"];

    /// <summary>The templates of an inbox; none where its channel has none.</summary>
    public static List<MessageTemplate> Of(Inbox inbox)
    {
        List<MessageTemplate> templates = (inbox.MessageTemplates ?? []).OfType<Dictionary<string, object?>>().Select(WhatsApp).ToList();
        if (inbox.ContentTemplates?.TryGetValue("templates", out object? rows) == true && rows is List<object?> list)
            templates.AddRange(list.OfType<Dictionary<string, object?>>().Select(Twilio));
        foreach (MessageTemplate template in templates)
        {
            template.InboxId = inbox.Id;
            template.Origin = inbox.Origin;
        }
        return templates;
    }

    /// <summary>The one template of a conversation's inbox that has a name, and a language where several do.</summary>
    /// <exception cref="ChatwootApiException">There is none, or more than one.</exception>
    public static async System.Threading.Tasks.Task<MessageTemplate> FindAsync(Operation operation, long conversation, string name, string? language)
    {
        Conversation place = await operation.GetAsync<Conversation>(Resources.Conversations.Get(conversation)).ConfigureAwait(false);
        Inbox inbox = await operation.GetAsync<Inbox>(Resources.Inboxes.Get(place.InboxId ?? 0)).ConfigureAwait(false);
        List<MessageTemplate> all = Of(inbox);
        List<MessageTemplate> named = all.FindAll(template => template.Name == name);
        List<MessageTemplate> found = language is null ? named : named.FindAll(template => template.Language == language);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ChatwootApiException(ErrorReason.NotFound, $"The inbox '{inbox}' has no template '{name}'{(language is null ? "" : $" in {language}")}.")
            {
                RecommendedAction = all.Count == 0
                    ? "Only WhatsApp and Twilio inboxes have templates, once they were synchronised with the provider."
                    : $"It has {string.Join(", ", all.Select(template => template.ToString()).Distinct())}.",
            },
            _ => throw ErrorRecords.InvalidInput($"The template '{name}' exists in {string.Join(", ", found.Select(template => template.Language))}.", "Say which with -TemplateLanguage."),
        };
    }

    private static MessageTemplate WhatsApp(Dictionary<string, object?> row)
    {
        var template = new MessageTemplate
        {
            TemplateId = Text(row, "id"),
            Name = Text(row, "name"),
            Language = Text(row, "language"),
            Status = Text(row, "status"),
            Category = Text(row, "category"),
            Namespace = Text(row, "namespace"),
            ParameterFormat = Text(row, "parameter_format"),
            Components = row.TryGetValue("components", out object? parts) && parts is List<object?> list ? list.OfType<Dictionary<string, object?>>().ToList() : [],
        };
        AddRest(template, row, s_known);
        return template;
    }

    private static MessageTemplate Twilio(Dictionary<string, object?> row)
    {
        var template = new MessageTemplate
        {
            TemplateId = Text(row, "content_sid"),
            Name = Text(row, "friendly_name"),
            Language = Text(row, "language"),
            Status = Text(row, "status"),
            Category = Text(row, "category"),
            TwilioBody = Text(row, "body") ?? "",
        };
        AddRest(template, row, s_twilio);
        return template;
    }

    private static void AddRest(MessageTemplate template, Dictionary<string, object?> row, string[] known)
    {
        foreach (KeyValuePair<string, object?> field in row.Where(field => !known.Contains(field.Key)))
            template.Extra[field.Key] = field.Value;
    }

    private static string? Text(Dictionary<string, object?> row, string name) => row.TryGetValue(name, out object? value) && value is not null ? FieldMap.TextOf(value) : null;
}
