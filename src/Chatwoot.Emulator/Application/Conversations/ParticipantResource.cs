using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

internal static class ParticipantResource
{
    private const string Path = ConversationResource.One + "/participants";

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => Answer.Ok(Render(call, ConversationResource.Find(call).Participants)));
        routes.Post(Path, Add);
        routes.Update(Path, Replace);
        routes.Delete(Path, Remove);
    }

    private static Answer Add(Call call)
    {
        var conversation = ConversationResource.Find(call);
        var processed = Join(call, conversation, Ids(call));
        return Answer.Ok(Render(call, processed));
    }

    /// <summary>Ids sent as text are not recognized as those already there, which are removed then.</summary>
    private static Answer Replace(Call call)
    {
        var conversation = ConversationResource.Find(call);
        var ids = Ids(call);
        Join(call, conversation, ids);
        var numbers = ids.Where(id => id.IsNumber).Select(id => id.Value).ToHashSet();
        var joined = ids.Select(id => id.Value).Except(conversation.Participants).ToHashSet();
        conversation.Participants.RemoveAll(id => !numbers.Contains(id) && !joined.Contains(id));
        return Answer.Ok(Render(call, conversation.Participants));
    }

    private static Answer Remove(Call call)
    {
        var conversation = ConversationResource.Find(call);
        var ids = Ids(call).Select(id => id.Value).ToHashSet();
        conversation.Participants.RemoveAll(ids.Contains);
        return Answer.Empty();
    }

    /// <summary>Those not yet there, of whom some are not let in: who cannot use the inbox is shown and not kept.</summary>
    private static List<long> Join(Call call, Conversation conversation, List<(long Value, bool IsNumber)> ids)
    {
        var added = ids.Select(id => id.Value).Except(conversation.Participants).ToList();
        foreach (var id in added)
        {
            if (!call.Account.Members.TryGetValue(id, out var member))
            {
                throw Refusal.Crash();
            }

            if (member.Role == "administrator" || conversation.Inbox.Members.Contains(id))
            {
                conversation.Participants.Add(id);
            }
        }

        return added;
    }

    private static List<(long Value, bool IsNumber)> Ids(Call call) =>
        (call.Params["user_ids"] as JsonArray ?? throw Refusal.Crash())
            .Select(node => (Call.LeadingIdOf(node), node?.GetValueKind() == JsonValueKind.Number))
            .ToList();

    private static JsonArray Render(Call call, IEnumerable<long> ids)
    {
        var list = new JsonArray();
        foreach (var id in ids)
        {
            if (call.World.Users.Find(id) is { } user)
            {
                list.Add(call.Agent(user));
            }
        }

        return list;
    }
}
