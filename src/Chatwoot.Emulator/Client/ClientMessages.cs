using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Application.Messages;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Client;

internal static class ClientMessages
{
    private const string Path = ClientSession.Conversation + "/messages";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Post(Path, Create);
        routes.Update(Path + "/{message_id}", Update);
    }

    private static Answer List(Call call)
    {
        var conversation = ClientSession.EnterConversation(call, out _);
        var list = new JsonArray();
        foreach (var message in MessageWindow.Before(call, conversation))
        {
            list.Add(ClientJson.Message(call, message));
        }

        return Answer.Ok(list);
    }

    /// <summary>Always a plain incoming text of the contact; only its content and files are taken.</summary>
    private static Answer Create(Call call)
    {
        var conversation = ClientSession.EnterConversation(call, out _);
        var content = Fields.AsText(call.Params["content"]);
        try
        {
            var files = MessageFiles.Read(call, call.Params["attachments"]);
            MessageBuilder.CheckLimits(call, conversation, content);
            var message = call.World.AddMessage(conversation, MessageType.Incoming, content, conversation.Contact);
            files.Attach(call, message);
            MessageEffects.Follow(call, message, call.Params["echo_id"]);
            return Answer.Ok(ClientJson.Message(call, message));
        }
        catch (MessageFault fault)
        {
            throw fault.Attribute is { } attribute ? Refusal.Invalid(fault.Message, attribute) : Refusal.Crash();
        }
    }

    /// <summary>The answer to a choice, a form or a survey: replaced as a whole, and never checked.</summary>
    private static Answer Update(Call call)
    {
        var conversation = ClientSession.EnterConversation(call, out _);
        var id = call.Id("message_id");
        var message = conversation.Messages.Find(row => row.Id == id) ?? throw ClientSession.NotFound();
        SatisfactionSurvey.RequireOpen(call, message);
        if (SubmittedValues.Permit(call.Params["submitted_values"]) is { } values)
        {
            var before = call.Columns(message);
            message.ContentAttributes["submitted_values"] = values;
            message.UpdatedAt = call.Now;
            call.RaiseUpdated(message, before);
            SatisfactionSurvey.Rate(call, message);
        }

        return Answer.Ok(ClientJson.Message(call, message));
    }
}

/// <summary>What of a contact's answer is kept.</summary>
internal static class SubmittedValues
{
    /// <summary>Null for what is neither an object nor a list.</summary>
    public static JsonNode? Permit(JsonNode? node) => node switch
    {
        JsonObject values => One(values),
        JsonArray list => new JsonArray([.. list.OfType<JsonObject>().Select(One)]),
        _ => null,
    };

    private static JsonObject One(JsonObject values)
    {
        var kept = Scalars(values, "name", "title", "value");
        if (values["csat_survey_response"] is JsonObject response)
        {
            kept["csat_survey_response"] = Scalars(response, "feedback_message", "rating");
        }

        return kept;
    }

    private static JsonObject Scalars(JsonObject values, params string[] keys)
    {
        var kept = new JsonObject();
        foreach (var key in keys)
        {
            if (values.TryGetPropertyValue(key, out var value) && value is null or JsonValue)
            {
                kept[key] = value?.Copy();
            }
        }

        return kept;
    }
}
