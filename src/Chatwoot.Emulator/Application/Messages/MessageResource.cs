using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Messages;

internal static class MessageResource
{
    private const string Path = ConversationResource.One + "/messages";

    private static readonly string[] Statuses = ["sent", "delivered", "read", "failed"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Post(Path, Create, bots: true, nulAllowed: true);
        routes.Update(Path + "/{message_id}", Update);
        routes.Delete(Path + "/{message_id}", Delete);
        routes.Post(Path + "/{message_id}/retry", Retry);
        routes.Post(Path + "/{message_id}/translate", Translate);
    }

    private static Answer List(Call call)
    {
        var conversation = ConversationResource.Find(call);
        var payload = new JsonArray();
        foreach (var message in MessageWindow.Read(call, conversation, WithoutInternal(call)))
        {
            payload.Add(call.Message(message));
        }

        var meta = new JsonObject
        {
            ["labels"] = ConversationJson.Labels(conversation),
            ["additional_attributes"] = conversation.AdditionalAttributes.Copy(),
            ["contact"] = call.ContactPush(conversation.Contact),
        };
        if (conversation.Assignee is { } assignee)
        {
            meta["assignee"] = call.UserPush(assignee);
        }

        meta["agent_last_seen_at"] = conversation.AgentLastSeenAt.Iso();
        meta["assignee_last_seen_at"] = conversation.AssigneeLastSeenAt.Iso();
        return Answer.Ok(new JsonObject { ["meta"] = meta, ["payload"] = payload });
    }

    /// <summary>Any text that is not blank counts, even "false".</summary>
    private static bool WithoutInternal(Call call) => call.Params["filter_internal_messages"] switch
    {
        null => false,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value => !string.IsNullOrWhiteSpace(Fields.AsText(value)),
        _ => true,
    };

    /// <summary>Whatever goes wrong while a message is built is told with 422.</summary>
    private static Answer Create(Call call)
    {
        var conversation = ConversationResource.Find(call);
        if (call.Parameters.ContainsNul())
        {
            throw Refusal.Error(422, "string contains null byte");
        }

        try
        {
            var message = new MessageBuilder(call, conversation, call.Params).Build();
            return Answer.Ok(call.Message(message, call.Params["echo_id"]));
        }
        catch (MessageFault fault)
        {
            throw Refusal.Error(422, fault.Attribute is null ? fault.Message : "Validation failed: " + fault.Message);
        }
    }

    private static Answer Update(Call call)
    {
        var conversation = ConversationResource.Find(call);
        if (conversation.Inbox.Channel is not ApiChannel)
        {
            throw Refusal.Error(403, "Message status update is only allowed for API inboxes");
        }

        var message = Find(call, conversation);
        var status = call.Fields.Text("status");
        if (Statuses.Contains(status) && !(message.Status == "read" && status == "delivered"))
        {
            var before = call.Columns(message);
            message.Status = status;
            message.UpdatedAt = call.Now;
            var error = status == "failed" ? call.Fields.Text("external_error") : null;
            if (error is not null || message.ContentAttributes.ContainsKey("external_error"))
            {
                message.ContentAttributes["external_error"] = error;
            }

            call.RaiseUpdated(message, before);
        }

        return Answer.Ok(call.Message(message));
    }

    /// <summary>The message stays in its place, without what it said.</summary>
    private static Answer Delete(Call call)
    {
        var message = Find(call, ConversationResource.Find(call));
        var before = call.Columns(message);
        message.Content = "This message was deleted";
        message.ProcessedContent = null;
        message.ContentType = "text";
        message.ContentAttributes = new JsonObject { ["deleted"] = true };
        message.Attachments.Clear();
        message.UpdatedAt = call.Now;
        call.RaiseUpdated(message, before);
        return Answer.Ok(call.Message(message));
    }

    private static Answer Retry(Call call)
    {
        var conversation = ConversationResource.Find(call);
        var message = conversation.Messages.Find(row => row.Id == call.Id("message_id"))
            ?? throw Refusal.Error(422, $"Couldn't find Message with 'id'=\"{call.Segment("message_id")}\" [WHERE \"messages\".\"conversation_id\" = $1]");
        var before = call.Columns(message);
        message.Status = "sent";
        message.ContentAttributes = [];
        message.UpdatedAt = call.Now;
        call.RaiseUpdated(message, before);
        return Answer.Ok(call.Message(message));
    }

    /// <summary>There is no translator; only what is translated already is known.</summary>
    private static Answer Translate(Call call)
    {
        var message = Find(call, ConversationResource.Find(call));
        var language = call.Fields.Text("target_language");
        var known = language is not null && message.ContentAttributes["translations"] is JsonObject translations && !string.IsNullOrWhiteSpace(Fields.AsText(translations[language]));
        return known ? Answer.Empty() : Answer.Ok(new JsonObject { ["content"] = null });
    }

    private static Message Find(Call call, Conversation conversation)
    {
        var id = call.Id("message_id");
        return conversation.Messages.Find(message => message.Id == id) ?? throw Refusal.NotFound();
    }
}

/// <summary>The part of a conversation's messages a cursor asks for.</summary>
internal static class MessageWindow
{
    private const int Latest = 20;
    private const int Following = 100;
    private const int Between = 1000;

    public static IEnumerable<Message> Read(Call call, Conversation conversation, bool withoutInternal)
    {
        var after = Cursor(call, "after");
        var before = Cursor(call, "before");
        var messages = withoutInternal ? conversation.Messages.Where(message => !message.Private && message.Type != MessageType.Activity) : conversation.Messages;
        return (after, before) switch
        {
            // With both, the lower end belongs to the window.
            ({ } low, { } high) => messages.Where(message => message.Id >= low && message.Id < high).Take(Between),
            (null, { } high) => messages.Where(message => message.Id < high).TakeLast(Latest),
            ({ } low, null) => messages.Where(message => message.Id > low).Take(Following),
            _ => messages.TakeLast(Latest),
        };
    }

    public static IEnumerable<Message> Before(Call call, Conversation conversation)
    {
        var before = Cursor(call, "before");
        return conversation.Messages
            .Where(message => !message.Private && message.Type != MessageType.Activity && (before is null || message.Id < before))
            .TakeLast(Latest);
    }

    /// <summary>A message id; a text without digits counts as 0, a blank one as none.</summary>
    private static long? Cursor(Call call, string key)
    {
        var node = call.Params[key];
        if (node is null or JsonArray { Count: 0 } or JsonObject { Count: 0 })
        {
            return null;
        }

        var text = node is JsonValue ? Fields.AsText(node)! : throw Refusal.Crash();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var number = JsonText.LeadingNumber(text) ?? 0;
        return number > long.MaxValue || number < long.MinValue ? throw Refusal.Crash() : (long)number;
    }
}
