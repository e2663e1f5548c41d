using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Client;

internal static class ClientConversations
{
    private const string All = ClientSession.Contact + "/conversations";
    private const string One = ClientSession.Conversation;

    public static void Map(Routes routes)
    {
        routes.Get(All, List);
        routes.Post(All, Create);
        routes.Get(One, call => Answer.Ok(ClientJson.Conversation(call, ClientSession.EnterConversation(call, out _))));
        routes.Post(One + "/toggle_status", Resolve);
        routes.Post(One + "/toggle_typing", ToggleTyping);
        routes.Post(One + "/update_last_seen", UpdateLastSeen);
    }

    private static Answer List(Call call)
    {
        var session = ClientSession.EnterContact(call);
        var list = new JsonArray();
        foreach (var conversation in ClientSession.Conversations(call, session))
        {
            list.Add(ClientJson.Conversation(call, conversation));
        }

        return Answer.Ok(list);
    }

    private static Answer Create(Call call)
    {
        var session = ClientSession.EnterContact(call);
        var conversation = ConversationCreation.Locked(call.Account, session)
            ?? ConversationCreation.Begin(call, session, call.Params["custom_attributes"] as JsonObject ?? []);
        return Answer.Ok(ClientJson.Conversation(call, conversation));
    }

    /// <summary>It toggles nothing: a contact can only end a conversation, and open it again by writing.</summary>
    private static Answer Resolve(Call call)
    {
        var conversation = ClientSession.EnterConversation(call, out var session);
        if (conversation.Status != "resolved")
        {
            ConversationChanges.SetStatus(call, conversation, "resolved", byContact: session.Contact);
        }

        return Answer.Ok(ClientJson.Conversation(call, conversation));
    }

    private static Answer ToggleTyping(Call call)
    {
        var conversation = ClientSession.EnterConversation(call, out _);
        call.RaiseTyping(conversation, conversation.Contact);
        return Answer.Empty();
    }

    /// <summary>What the agents wrote is read from now on, their private notes included.</summary>
    private static Answer UpdateLastSeen(Call call)
    {
        var conversation = ClientSession.EnterConversation(call, out _);
        var now = call.Now;
        conversation.ContactLastSeenAt = now;
        call.Raise("conversation.read", conversation);
        call.Later(() =>
        {
            foreach (var message in conversation.Messages)
            {
                if (message.Type == MessageType.Outgoing && message.CreatedAt <= now && message.Status is "sent" or "delivered")
                {
                    var before = call.Columns(message);
                    message.Status = "read";
                    message.UpdatedAt = now;
                    call.RaiseUpdated(message, before);
                }
            }
        });
        return Answer.Empty();
    }
}
