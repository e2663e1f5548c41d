using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static class InboxResource
{
    private const string Path = "/api/v1/accounts/{account_id}/inboxes";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", Show);
        routes.Get(Path + "/{id}/assignable_agents", call => Answer.Ok(AssignableAgents(call, [Find(call)])));
    }

    /// <summary>The members all of the inboxes have in common, and every administrator.</summary>
    public static JsonObject AssignableAgents(Call call, IReadOnlyList<Inbox> inboxes)
    {
        var common = inboxes[0].Members.Where(id => inboxes.All(inbox => inbox.Members.Contains(id)));
        var ids = common.Concat(call.Account.Administrators.Select(member => member.User.Id)).Distinct();
        var payload = new JsonArray();
        foreach (var user in ids.Select(id => call.Account.Members.GetValueOrDefault(id)).OfType<Membership>().Select(member => member.User))
        {
            payload.Add(call.Agent(user));
        }

        return new JsonObject { ["payload"] = payload };
    }

    private static Answer List(Call call)
    {
        var payload = new JsonArray();
        foreach (var inbox in call.Account.Inboxes.Where(call.MayUse).OrderBy(inbox => inbox.Name.ToLowerInvariant(), StringComparer.InvariantCulture))
        {
            payload.Add(call.Inbox(inbox));
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }

    private static Answer Show(Call call) => Answer.Ok(call.Inbox(Find(call)));

    private static Inbox Find(Call call)
    {
        var inbox = call.Account.Inboxes.Find(call.Id()) ?? throw Refusal.NotFound();
        call.Require(inbox);
        return inbox;
    }
}
