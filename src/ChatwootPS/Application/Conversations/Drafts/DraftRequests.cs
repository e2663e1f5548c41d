using System.Collections.Generic;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Drafts;

/// <summary>A conversation has at most one draft; it has no id of its own.</summary>
internal static class DraftRequests
{
    public static ApiRequest Set(long conversation, string message) => Request("PATCH", conversation, new Dictionary<string, object?>
    {
        ["draft_message"] = new Dictionary<string, object?> { ["message"] = message },
    });

    public static ApiRequest Remove(long conversation) => Request("DELETE", conversation);

    public static async Task<Draft> ReadAsync(Operation operation, long conversation)
    {
        Draft draft = await operation.GetAsync<Draft>(Request("GET", conversation)).ConfigureAwait(false);
        draft.ConversationId = conversation;
        return draft;
    }

    private static ApiRequest Request(string method, long conversation, Dictionary<string, object?>? body = null) =>
        new(ApiFamily.Application, method, Resources.Conversations.ItemPath(conversation) + "/draft_messages") { Body = body };
}
