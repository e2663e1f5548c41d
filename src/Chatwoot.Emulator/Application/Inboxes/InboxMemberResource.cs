using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Inboxes;

/// <summary>The agents of an inbox.</summary>
internal static class InboxMemberResource
{
    private const string Path = "/api/v1/accounts/{account_id}/inbox_members";

    public static void Map(Routes routes)
    {
        routes.Get(Path + "/{inbox_id}", call =>
        {
            var inbox = call.Account.Inboxes.Find(call.Id("inbox_id")) ?? throw Refusal.NotFound();
            call.Require(inbox);
            return Answer.Ok(Render(call, inbox));
        });
        routes.Post(Path, call => Change(call, (inbox, ids) => inbox.Members.UnionWith(ids)));
        routes.Map("PATCH", Path, call => Change(call, Replace), patchOnly: true);
        routes.Delete(Path, Delete);
    }

    private static Answer Change(Call call, System.Action<Inbox, long[]> change)
    {
        var inbox = Find(call);
        if (call.Params["user_ids"] is not JsonArray sent)
        {
            throw Refusal.Crash();
        }

        var ids = Ids(sent);
        if (ids.Any(id => call.World.Users.Find(id) is null))
        {
            throw Refusal.Invalid("User must exist", "user");
        }

        // Text ids are not recognised as those of members, and then made a second time.
        if (sent.Any(id => id?.GetValueKind() == System.Text.Json.JsonValueKind.String && inbox.Members.Contains(Call.LeadingId(Fields.AsText(id)!))) || ids.Distinct().Count() < ids.Length)
        {
            throw Refusal.Invalid("User has already been taken", "user_id");
        }

        change(inbox, ids);
        call.CacheChanged("inbox");
        return Answer.Ok(Render(call, inbox));
    }

    private static Answer Delete(Call call)
    {
        var inbox = Find(call);
        inbox.Members.ExceptWith(call.Params["user_ids"] is JsonArray sent ? Ids(sent) : []);
        call.CacheChanged("inbox");
        return Answer.Empty();
    }

    private static Inbox Find(Call call)
    {
        var inbox = call.Account.Inboxes.Find(Call.LeadingId(Fields.AsText(call.Params["inbox_id"]) ?? "")) ?? throw Refusal.NotFound();
        call.RequireAdministrator();
        return inbox;
    }

    private static long[] Ids(JsonArray sent) => [.. sent.Select(id => Call.LeadingId(Fields.AsText(id) ?? ""))];

    private static void Replace(Inbox inbox, long[] ids)
    {
        inbox.Members.Clear();
        inbox.Members.UnionWith(ids);
    }

    private static JsonObject Render(Call call, Inbox inbox) => new()
    {
        ["payload"] = new JsonArray([.. inbox.Members.Select(id => call.Account.Members.GetValueOrDefault(id)).OfType<Membership>().Select(member => call.Agent(member.User))]),
    };
}
