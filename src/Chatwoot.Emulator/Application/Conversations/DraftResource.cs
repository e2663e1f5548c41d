using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>The unsent answer of a conversation, the same for all agents.</summary>
internal static class DraftResource
{
    private const string Path = ConversationResource.One + "/draft_messages";

    public static void Map(Routes routes)
    {
        routes.Get(Path, Show);
        routes.Update(Path, Update);
        routes.Delete(Path, Delete);
    }

    private static Answer Show(Call call) => Answer.Ok(ConversationResource.Find(call).Draft is { } draft
        ? new JsonObject { ["has_draft"] = true, ["message"] = draft }
        : new JsonObject { ["has_draft"] = false });

    private static Answer Update(Call call)
    {
        var conversation = ConversationResource.Find(call);
        var wrapped = call.Params.ContainsKey("draft_message") ? call.Params["draft_message"] as JsonObject : call.Parameters.BodyIsJson ? call.Parameters.Body : null;
        conversation.Draft = Fields.AsText(wrapped?["message"]) ?? "";
        return Answer.Empty();
    }

    private static Answer Delete(Call call)
    {
        ConversationResource.Find(call).Draft = null;
        return Answer.Empty();
    }
}
