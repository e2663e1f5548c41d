using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

internal static class ConversationLabelResource
{
    private const string Path = ConversationResource.One + "/labels";

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => Render(ConversationResource.Find(call)), bots: true);
        routes.Post(Path, Set, bots: true, nulAllowed: true);
    }

    /// <summary>Replaces all labels; anything but a list removes them. NUL characters are dropped.</summary>
    private static Answer Set(Call call)
    {
        var conversation = ConversationResource.Find(call);
        var titles = ContactRelations.ReadLabels(call.Params["labels"]).Select(title => title.Replace("\0", "", System.StringComparison.Ordinal));
        ConversationChanges.SetLabels(call, conversation, titles.Where(title => title.Length > 0).Distinct().ToList());
        return Render(conversation);
    }

    private static Answer Render(Conversation conversation) => Answer.Ok(new JsonObject { ["payload"] = ConversationJson.Labels(conversation) });
}
