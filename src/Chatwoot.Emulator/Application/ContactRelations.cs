using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>What hangs on a contact: labels, conversations, files.</summary>
internal static class ContactRelations
{
    private const string Path = ContactResource.Path;
    private const int Conversations = 20;
    private const int Attachments = 100;

    public static void Map(Routes routes)
    {
        routes.Get(Path + "/{contact_id}/labels", ListLabels);
        routes.Post(Path + "/{contact_id}/labels", SetLabels);
        routes.Get(Path + "/{contact_id}/conversations", ListConversations);
        routes.Get(Path + "/{id}/attachments", ListAttachments);
    }

    /// <summary>A list of labels as Chatwoot reads it: texts split at commas, blank and repeated ones dropped.</summary>
    public static List<string> ReadLabels(JsonNode? node) =>
        (node as JsonArray ?? []).Select(Fields.AsText).OfType<string>()
            .SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)
            .ToList();

    private static Answer ListLabels(Call call) => Labels(ContactResource.Find(call, "contact_id"));

    private static Answer SetLabels(Call call)
    {
        var contact = ContactResource.Find(call, "contact_id");
        contact.Labels = ReadLabels(call.Params["labels"]);
        return Labels(contact);
    }

    private static Answer Labels(Contact contact)
    {
        var payload = new JsonArray();
        foreach (var label in contact.Labels)
        {
            payload.Add(label);
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }

    private static Answer ListConversations(Call call)
    {
        var contact = ContactResource.Find(call, "contact_id");
        var payload = new JsonArray();
        var visible = call.Account.Conversations.Values.Where(conversation => conversation.Contact == contact && call.MayUse(conversation.Inbox));
        foreach (var conversation in visible.OrderByDescending(conversation => conversation.LastActivityAt).Take(Conversations))
        {
            payload.Add(call.Conversation(conversation));
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }

    private static Answer ListAttachments(Call call)
    {
        var contact = ContactResource.Find(call);
        var files = call.Account.Conversations.Values
            .Where(conversation => conversation.Contact == contact && call.MayUse(conversation.Inbox))
            .SelectMany(conversation => conversation.Messages)
            .SelectMany(message => message.Attachments)
            .OrderByDescending(attachment => attachment.Id)
            .ToArray();
        var (page, _) = call.Page(Attachments);
        var payload = new JsonArray();
        foreach (var attachment in Call.PageOf(files, page, Attachments))
        {
            payload.Add(call.AttachmentItem(attachment));
        }

        return Answer.Ok(new JsonObject { ["meta"] = new JsonObject { ["total_count"] = files.Length }, ["payload"] = payload });
    }
}
