using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Messages;

/// <summary>
/// Makes a message out of what was sent: alone, or with a new conversation. Nothing is stored before all of it holds.
/// </summary>
internal sealed class MessageBuilder(Call call, Conversation conversation, JsonObject sent)
{
    public const int LongestContent = 150_000;
    private const int FloodLimit = 200;

    private static readonly string[] Types = ["incoming", "outgoing", "activity", "template"];

    private static readonly string[] ContentTypes =
        ["text", "input_text", "input_textarea", "input_email", "input_select", "cards", "form", "article", "incoming_email", "input_csat", "integrations", "sticker", "voice_call"];

    private readonly Fields fields = new(sent);

    public Message Build()
    {
        var attributes = ReadAttributes();
        var typeText = Fields.AsText(sent["message_type"]) ?? "outgoing";
        if (typeText == "incoming" && conversation.Inbox.Channel is not ApiChannel)
        {
            throw new MessageFault("Incoming messages are only allowed in Api inboxes");
        }

        var type = (MessageType)Array.IndexOf(Types, Choice("message_type", Types) ?? "outgoing");
        var contentType = Choice("content_type", ContentTypes) ?? "text";
        if (sent["echo_id"] is JsonObject or JsonArray)
        {
            throw new MessageFault("can't cast ActionController::Parameters");
        }

        var files = MessageFiles.Read(call, sent["attachments"]);
        var content = ContentText(sent["content"]);
        var isPrivate = fields.TryBoolean("private", out var given) && given == true;
        if (conversation.Inbox.Channel is EmailChannel)
        {
            Mail.AddAddresses(attributes, sent);
            if (!isPrivate && !string.IsNullOrWhiteSpace(content))
            {
                attributes["email"] = Mail.Content(content, fields.Text("email_html_content"));
            }
        }

        if (sent["external_created_at"] is { } time && Fields.AsText(time) is not "")
        {
            attributes["external_created_at"] = time.DeepClone();
        }

        var additional = Additional();
        Check(content, contentType, attributes, additional, files);
        LinkReply(attributes);

        var sender = typeText == "outgoing" ? OutgoingSender() : conversation.Contact;
        var message = call.World.AddMessage(conversation, type, content, sender, isPrivate);
        message.ContentType = contentType;
        message.ContentAttributes = attributes;
        message.AdditionalAttributes = additional;
        message.SourceId = fields.Text("source_id");
        if (content is not null && type is MessageType.Outgoing or MessageType.Template)
        {
            message.Content = Liquid.Render(content!, message);
        }

        files.Attach(call, message);
        MessageEffects.Follow(call, message, sent["echo_id"]);
        return message;
    }

    /// <summary>The limits any message keeps, the client API's too.</summary>
    public static void CheckLimits(Call call, Conversation conversation, string? content)
    {
        if (content is not null && content.Length > LongestContent && content.EnumerateRunes().Count() > LongestContent)
        {
            throw new MessageFault("Content is too long (maximum is 150000 characters)", "content");
        }

        var since = call.Now.AddMinutes(-1);
        var messages = conversation.Messages;
        if (messages.Count >= FloodLimit && messages[^FloodLimit].CreatedAt >= since)
        {
            throw new MessageFault("Too many messages", "base");
        }
    }

    /// <summary>A list or object is kept as Ruby prints it.</summary>
    private static string? ContentText(JsonNode? node) => node is JsonObject or JsonArray ? Inspect(node) : Fields.AsText(node);

    private static string Inspect(JsonNode? node) => node switch
    {
        null => "nil",
        JsonObject container => "{" + string.Join(", ", container.Select(pair => $"{JsonSerializer.Serialize(pair.Key)}=>{Inspect(pair.Value)}")) + "}",
        JsonArray list => "[" + string.Join(", ", list.Select(Inspect)) + "]",
        _ => node.ToJsonString(),
    };

    private static void Require(JsonObject parameters, string key, string kind)
    {
        if (parameters.TryGetPropertyValue(key, out var value) && (kind == "object" ? value is not JsonObject : value?.GetValueKind() != JsonValueKind.String))
        {
            throw new MessageFault($"{Validation.Human(key)} must be of type {kind}", key);
        }
    }

    /// <summary>The label of an enum or its number; blank means none.</summary>
    private string? Choice(string key, string[] labels)
    {
        var node = sent[key];
        var text = Fields.AsText(node);
        if (string.IsNullOrEmpty(text) && node is null or JsonValue)
        {
            return null;
        }

        if (node!.GetValueKind() == JsonValueKind.Number && int.TryParse(text, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < labels.Length)
        {
            return labels[at];
        }

        return labels.Contains(text) ? text : throw new MessageFault($"'{text ?? Inspect(node)}' is not a valid {key}");
    }

    /// <summary>An object, or JSON in a text as forms send it; what cannot be read counts as none.</summary>
    private JsonObject ReadAttributes()
    {
        switch (sent["content_attributes"])
        {
            case JsonObject given:
                return given.Copy();
            case JsonValue value when value.TryGetValue<string>(out var text):
                return JsonText.TryParse(JsonText.Utf8.GetBytes(text), out var parsed) ? parsed as JsonObject ?? [] : [];
            default:
                return [];
        }
    }

    private JsonObject Additional()
    {
        if (sent["template_params"] is { } template && template is not (JsonObject { Count: 0 } or JsonArray { Count: 0 }))
        {
            // This replaces the attributes, so a campaign is lost.
            return new JsonObject { ["template_params"] = template.DeepClone() };
        }

        return sent["campaign_id"] is { } campaign && Fields.AsText(campaign) is not "" ? new JsonObject { ["campaign_id"] = campaign.DeepClone() } : [];
    }

    private void Check(string? content, string contentType, JsonObject attributes, JsonObject additional, MessageFiles files)
    {
        files.Check(conversation.Inbox);
        MessageItems.Check(contentType, attributes);
        if (additional.TryGetPropertyValue("template_params", out var node))
        {
            var parameters = node as JsonObject ?? throw new MessageFault("Template params must be of type object", "template_params");
            if (!parameters.ContainsKey("name"))
            {
                throw new MessageFault("Name is required", "name");
            }

            foreach (var key in (string[])["name", "category", "language", "namespace"])
            {
                Require(parameters, key, "string");
            }

            Require(parameters, "processed_params", "object");
        }

        CheckLimits(call, conversation, content);
    }

    private void LinkReply(JsonObject attributes)
    {
        var id = Fields.AsText(attributes["in_reply_to"]);
        var external = Fields.AsText(attributes["in_reply_to_external_id"]);
        if (string.IsNullOrEmpty(id) && string.IsNullOrEmpty(external))
        {
            return;
        }

        var original = conversation.Messages.Find(message => string.IsNullOrEmpty(id) ? message.SourceId == external : message.Id == Call.LeadingId(id));
        attributes["in_reply_to"] = original?.Id;
        attributes["in_reply_to_external_id"] = original?.SourceId;
    }

    /// <summary>The caller, unless he writes in the name of a bot the account may use.</summary>
    private Entity? OutgoingSender()
    {
        var bot = fields.Text("sender_type") == "AgentBot" ? call.World.AgentBots.Find(Call.LeadingIdOf(sent["sender_id"])) : null;
        return bot is not null && (bot.AccountId is null || bot.AccountId == call.Account.Id) ? bot : (Entity?)call.CallingUser ?? call.Bot;
    }
}
