using System;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Messages;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Rules;

internal static class MacroResource
{
    private const string Path = "/api/v1/accounts/{account_id}/macros";
    private static readonly string[] Visibilities = ["personal", "global"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", Show);
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Post(Path + "/{id}/execute", Execute);
    }

    private static Answer List(Call call)
    {
        var payload = new JsonArray();
        foreach (var macro in call.Account.Rules.Macros.Where(macro => macro.Visibility == "global" || (macro.Visibility == "personal" && macro.Creator == call.User)))
        {
            payload.Add(Render(call, macro));
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }

    private static Answer Show(Call call)
    {
        var macro = call.Account.Rules.Macros.Find(call.Id()) ?? throw new Refusal(Answer.Empty(404));
        return One(call, MayRun(call, macro) ? macro : throw Refusal.NotAuthorized());
    }

    private static Answer Create(Call call)
    {
        var macro = new Macro { Creator = call.User, Updater = call.User };
        var actions = call.Params["actions"] as JsonArray ?? throw Refusal.Crash();
        macro.Name = call.Fields.Text("name") ?? throw Refusal.Crash();
        macro.Visibility = VisibilityOf(call);
        RuleActions.Apply(call, macro, actions, RuleActions.OfMacros, "Macro execution");
        return One(call, call.Account.Rules.Macros.Add(macro));
    }

    private static Answer Update(Call call)
    {
        var macro = Change(call);
        var visibility = VisibilityOf(call);
        if (call.Params["actions"] is JsonArray actions)
        {
            RuleActions.Apply(call, macro, actions, RuleActions.OfMacros, "Macro execution");
        }

        macro.Name = call.Fields.TryText("name", out var name) ? name ?? throw Refusal.Crash() : macro.Name;
        macro.Visibility = visibility;
        macro.Updater = call.User;
        return One(call, macro);
    }

    private static Answer Delete(Call call)
    {
        call.Account.Rules.Macros.Remove(Change(call));
        return Answer.Empty();
    }

    /// <summary>A job does it, for whichever of the conversations there are; one unknown macro makes only the job fail.</summary>
    private static Answer Execute(Call call)
    {
        var macro = call.Account.Rules.Macros.Find(call.Id());
        if (macro is not null && !MayRun(call, macro))
        {
            throw Refusal.NotAuthorized();
        }

        var ids = (call.Params["conversation_ids"] as JsonArray)?.Select(Call.LeadingIdOf).ToArray() ?? [];
        if (macro is not null)
        {
            call.Later(() =>
            {
                foreach (var conversation in ids.Select(id => call.Account.Conversations.TryGetValue(id, out var found) ? found : null).OfType<Conversation>())
                {
                    RuleActions.Run(call, macro, conversation, (text, isPrivate) => new MessageBuilder(call, conversation, new JsonObject { ["content"] = text, ["private"] = isPrivate }).Build());
                }
            });
        }

        return Answer.Empty();
    }

    private static bool MayRun(Call call, Macro macro) => macro.Visibility != "personal" || macro.Creator == call.User;

    private static Macro Change(Call call)
    {
        var macro = call.Account.Rules.Macros.Find(call.Id()) ?? throw Refusal.Crash();
        return macro.Creator == call.User || (call.IsAdministrator && macro.Visibility != "personal") ? macro : throw Refusal.NotAuthorized();
    }

    /// <summary>What an administrator leaves out is lost; agents have only personal macros.</summary>
    private static string? VisibilityOf(Call call)
    {
        call.Fields.TryChoice("visibility", Visibilities, out var visibility);
        return call.IsAdministrator ? visibility : "personal";
    }

    private static Answer One(Call call, Macro macro) => Answer.Ok(new JsonObject { ["payload"] = Render(call, macro) });

    private static JsonObject Render(Call call, Macro macro)
    {
        var json = new JsonObject
        {
            ["id"] = macro.Id,
            ["name"] = macro.Name,
            ["visibility"] = macro.Visibility,
            ["created_by"] = call.Agent(macro.Creator),
            ["updated_by"] = call.Agent(macro.Updater),
            ["account_id"] = call.Account.Id,
            ["actions"] = macro.Actions.Copy(),
        };
        call.AddFiles(json, macro, "macro_id");
        return json;
    }
}
