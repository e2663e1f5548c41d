using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Filters;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>The lists of conversations and their counts.</summary>
internal static class ConversationLists
{
    private const string Path = ConversationResource.Path;

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/meta", Meta);
        routes.Get(Path + "/search", Search);
        routes.Post(Path + "/filter", Filtered);
        routes.Get(Path + "/unread_counts", UnreadCounts);
    }

    private static Answer List(Call call)
    {
        var selection = new ConversationSelection(call);
        var meta = selection.Count().Json(withAssigned: true);
        return Answer.Ok(new JsonObject { ["data"] = new JsonObject { ["meta"] = meta, ["payload"] = Render(call, selection.Rows()) } });
    }

    private static Answer Meta(Call call) => Answer.Ok(new JsonObject { ["meta"] = new ConversationSelection(call).Count().Json(withAssigned: true) });

    private static Answer Search(Call call)
    {
        var selection = new ConversationSelection(call);
        var payload = new JsonArray();
        foreach (var conversation in selection.Rows())
        {
            payload.Add(Hit(conversation, selection.Pattern));
        }

        return Answer.Ok(new JsonObject { ["meta"] = selection.Count().Json(withAssigned: false), ["payload"] = payload });
    }

    private static JsonObject Hit(Conversation conversation, LikePattern? pattern)
    {
        var messages = new JsonArray();
        foreach (var message in conversation.Messages.Where(message => pattern is null || ConversationSelection.Matches(message, pattern)))
        {
            var json = new JsonObject { ["content"] = message.Content, ["id"] = message.Id };
            if (message.Sender is { } sender)
            {
                json["sender_name"] = sender switch
                {
                    User user => user.Name,
                    Contact contact => contact.Name,
                    AgentBot bot => bot.Name,
                    _ => null,
                };
            }

            json["message_type"] = (int)message.Type;
            json["created_at"] = message.CreatedAt.Unix();
            messages.Add(json);
        }

        return new JsonObject
        {
            ["id"] = conversation.DisplayId,
            ["uuid"] = conversation.Uuid,
            ["created_at"] = conversation.CreatedAt.Unix(),
            ["contact"] = new JsonObject { ["id"] = conversation.Contact.Id, ["name"] = conversation.Contact.Name },
            ["inbox"] = new JsonObject { ["id"] = conversation.Inbox.Id, ["name"] = conversation.Inbox.Name, ["channel_type"] = conversation.Inbox.Channel.Type },
            ["messages"] = messages,
            ["account_id"] = conversation.Account.Id,
        };
    }

    private static Answer Filtered(Call call)
    {
        var matches = Filter.Compile(call, ConversationFilter.Schema);
        var (page, _) = call.Page(ConversationSelection.PageSize);
        var rows = call.Account.Conversations.Values.Where(row => call.MayUse(row.Inbox) && matches(row)).ToArray();
        var ordered = ConversationOrder.Apply(rows, null).ToArray();
        return Answer.Ok(new JsonObject
        {
            ["meta"] = Counts.Of(call, rows).Json(withAssigned: false),
            ["payload"] = Render(call, Call.PageOf(ordered, page, ConversationSelection.PageSize)),
        });
    }

    private static Answer UnreadCounts(Call call)
    {
        if (!call.Account.Features.Contains("conversation_unread_counts"))
        {
            throw Refusal.Error(403, "Conversation unread counts feature not enabled for this account");
        }

        var rows = call.Account.Conversations.Values.Where(row => row.Status == "open" && call.MayUse(row.Inbox) && row.UnreadCount > 0).ToArray();
        var sidebar = call.Account.Labels.Where(label => label.ShowOnSidebar == true);
        return Answer.Ok(new JsonObject
        {
            ["payload"] = new JsonObject
            {
                ["all_count"] = rows.Length,
                ["inboxes"] = Numbers(call.Account.Inboxes.Select(inbox => (inbox.Id, rows.Count(row => row.Inbox == inbox)))),
                ["labels"] = Numbers(sidebar.Select(label => (label.Id, rows.Count(row => row.Labels.Contains(label.Title))))),
                ["teams"] = Numbers(call.Account.Teams.Select(team => (team.Id, rows.Count(row => row.Team == team)))),
            },
        });
    }

    private static JsonObject Numbers(IEnumerable<(long Id, int Count)> counts)
    {
        var json = new JsonObject();
        foreach (var (id, count) in counts.Where(entry => entry.Count > 0))
        {
            json[id.ToString(System.Globalization.CultureInfo.InvariantCulture)] = count;
        }

        return json;
    }

    private static JsonArray Render(Call call, IEnumerable<Conversation> rows)
    {
        var payload = new JsonArray();
        foreach (var conversation in rows)
        {
            payload.Add(call.Conversation(conversation));
        }

        return payload;
    }
}
