using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Captain;

/// <summary>What the AI does for an agent. There is no model behind it: an account with a key gets an answer that repeats the question.</summary>
internal static class CaptainTaskResource
{
    private const string Path = "/api/v1/accounts/{account_id}/captain/tasks";

    private static readonly string[] Operations = ["fix_spelling_grammar", "improve", "casual", "professional", "friendly", "confident", "straightforward"];

    public static void Map(Routes routes)
    {
        routes.Post(Path + "/rewrite", Rewrite);
        routes.Post(Path + "/summarize", call => Reply(call, "summarize", $"Summary of conversation {Conversation(call).DisplayId}"));
        routes.Post(Path + "/reply_suggestion", call => Reply(call, "reply_suggestion", $"Reply in conversation {Conversation(call).DisplayId}"));
        routes.Post(Path + "/label_suggestion", SuggestLabels);
        routes.Post(Path + "/follow_up", FollowUp);
    }

    private static Answer Rewrite(Call call)
    {
        var operation = call.Fields.Text("operation");
        if (!Operations.Contains(operation))
        {
            throw Refusal.Crash();
        }

        if (operation == "improve")
        {
            Conversation(call);
        }

        return Reply(call, operation!, call.Fields.Text("content") ?? "");
    }

    private static Answer SuggestLabels(Call call)
    {
        call.Account.Conversations.TryGetValue(call.IdOf("conversation_display_id"), out var conversation);
        var enough = HasKey(call) && conversation?.Messages.Count(message => message.Type == MessageType.Incoming) >= 3 && call.Account.Labels.Count > 0;
        return Answer.Ok(new JsonObject { ["message"] = enough ? call.Account.Labels.First().Title : null });
    }

    private static Answer FollowUp(Call call)
    {
        if (!HasKey(call))
        {
            throw NoKey();
        }

        var context = call.Params["follow_up_context"] as JsonObject ?? throw Refusal.Error(422, "Follow-up context missing");
        return Reply(call, Fields.AsText(context["event_name"] as JsonValue) ?? "", $"{Fields.AsText(context["last_response"] as JsonValue)} ({call.Fields.Text("message")})");
    }

    private static Answer Reply(Call call, string task, string message)
    {
        if (!HasKey(call))
        {
            throw NoKey();
        }

        return Answer.Ok(new JsonObject
        {
            ["message"] = message,
            ["follow_up_context"] = new JsonObject
            {
                ["event_name"] = task,
                ["original_context"] = message,
                ["last_response"] = message,
                ["conversation_history"] = new JsonArray(),
                ["channel_type"] = null,
            },
        });
    }

    private static bool HasKey(Call call) => call.Account.Rules.Hooks.Any(hook => hook is { AppId: "openai", Status: "enabled" });

    private static Refusal NoKey() => Refusal.Error(422, "Captain AI API key is not configured.");

    private static Conversation Conversation(Call call) =>
        call.Account.Conversations.TryGetValue(call.IdOf("conversation_display_id"), out var conversation) ? conversation : throw Refusal.Crash();
}
