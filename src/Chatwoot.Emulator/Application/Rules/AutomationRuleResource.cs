using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Rules;

internal static class AutomationRuleResource
{
    private const string Path = "/api/v1/accounts/{account_id}/automation_rules";

    private static readonly string[] Attributes =
    [
        "content", "email", "country_code", "status", "message_type", "browser_language", "assignee_id", "team_id", "referer", "city", "company_name",
        "inbox_id", "mail_subject", "phone_number", "priority", "conversation_language", "labels", "private_note", "sla_policy_id",
    ];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => One(call, Find(call)));
        routes.Post(Path, Create);
        routes.Map("PATCH", Path + "/{id}", Update, patchOnly: true);
        routes.Delete(Path + "/{id}", Delete);
        routes.Post(Path + "/{automation_rule_id}/clone", Clone);
    }

    private static Answer List(Call call)
    {
        call.RequireAdministrator();
        var payload = new JsonArray();
        foreach (var rule in call.Account.Rules.AutomationRules)
        {
            payload.Add(Render(call, rule));
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var rule = new AutomationRule { CreatedAt = call.Now };
        var conditions = call.Params["conditions"] as JsonArray ?? throw Refusal.Crash();
        var actions = call.Params["actions"] as JsonArray ?? throw Refusal.Crash();
        RuleActions.Apply(call, rule, actions, RuleActions.OfRules, "Automation");
        CheckConditions(call, conditions);
        rule.Conditions = conditions.Copy();
        rule.Name = call.Fields.Text("name") ?? throw Refusal.Crash();
        rule.EventName = call.Fields.Text("event_name") ?? throw Refusal.Crash();
        rule.Description = call.Fields.Text("description");
        rule.Active = call.Fields.TryBoolean("active", out var active) ? active ?? throw Refusal.Crash() : true;
        call.Account.Rules.AutomationRules.Add(rule);
        return Answer.Ok(Render(call, rule));
    }

    private static Answer Update(Call call)
    {
        var rule = Find(call);
        if ((call.Fields.TryText("name", out var name) && name is null) || (call.Fields.TryText("event_name", out var word) && word is null))
        {
            throw new Refusal(Answer.Refused(422, new JsonObject { ["error"] = new JsonObject() }));
        }

        if (call.Params["conditions"] is JsonArray conditions)
        {
            CheckConditions(call, conditions);
            rule.Conditions = conditions.Copy();
        }

        if (call.Params["actions"] is JsonArray actions)
        {
            RuleActions.Apply(call, rule, actions, RuleActions.OfRules, "Automation");
        }

        rule.Name = name ?? rule.Name;
        rule.EventName = call.Fields.Text("event_name") ?? rule.EventName;
        rule.Description = call.Fields.TryText("description", out var description) ? description : rule.Description;
        rule.Active = call.Fields.TryBoolean("active", out var active) ? active ?? throw Refusal.Crash() : rule.Active;
        return One(call, rule);
    }

    private static Answer Delete(Call call)
    {
        call.Account.Rules.AutomationRules.Remove(Find(call));
        return Answer.Empty();
    }

    private static Answer Clone(Call call)
    {
        var original = Find(call, "automation_rule_id");
        var copy = new AutomationRule
        {
            Name = original.Name,
            Description = original.Description,
            EventName = original.EventName,
            Conditions = original.Conditions.Copy(),
            Actions = original.Actions.Copy(),
            Active = original.Active,
            CreatedAt = call.Now,
        };
        return One(call, call.Account.Rules.AutomationRules.Add(copy));
    }

    private static AutomationRule Find(Call call, string segment = "id")
    {
        call.RequireAdministrator();
        return call.Account.Rules.AutomationRules.Find(call.Id(segment)) ?? throw Refusal.Crash();
    }

    private static void CheckConditions(Call call, JsonArray conditions)
    {
        var custom = call.Account.Definitions.Select(definition => definition.Key).ToHashSet();
        foreach (var condition in conditions.OfType<JsonObject>())
        {
            var key = Fields.AsText(condition["attribute_key"]) ?? "";
            if (!Attributes.Contains(key) && !custom.Contains(key))
            {
                throw Refuse($"Automation conditions {key} not supported.");
            }
        }

        var joins = conditions.OfType<JsonObject>().Select(condition => Fields.AsText(condition["query_operator"])).ToArray();
        if (joins.Any(join => join is not null && join.ToUpperInvariant() is not ("AND" or "OR")))
        {
            throw Refuse("Query operator must be either \"AND\" or \"OR\"");
        }

        if (joins.Count(join => join is null) > 1)
        {
            throw Refuse("Automation conditions should have query operator.");
        }
    }

    private static Refusal Refuse(string text) => new(Answer.Refused(422, new JsonObject { ["error"] = new JsonObject { ["conditions"] = new JsonArray(text) } }));

    private static Answer One(Call call, AutomationRule rule) => Answer.Ok(new JsonObject { ["payload"] = Render(call, rule) });

    private static JsonObject Render(Call call, AutomationRule rule)
    {
        var json = new JsonObject
        {
            ["id"] = rule.Id,
            ["account_id"] = call.Account.Id,
            ["name"] = rule.Name,
            ["description"] = rule.Description,
            ["event_name"] = rule.EventName,
            ["conditions"] = rule.Conditions.Copy(),
            ["actions"] = rule.Actions.Copy(),
            ["created_on"] = rule.CreatedAt.Unix(),
            ["active"] = rule.Active,
        };
        call.AddFiles(json, rule, "automation_rule_id");
        return json;
    }
}
