using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Captain;

/// <summary>What an assistant is to do in certain cases, with the tools its instruction links to.</summary>
internal static partial class CaptainScenarioResource
{
    private const string Path = "/api/v1/accounts/{account_id}/captain/assistants/{assistant_id}/scenarios";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call, Find(call))));
        routes.Post(Path, Create);
        routes.Map("PATCH", Path + "/{id}", Update, patchOnly: true);
        routes.Delete(Path + "/{id}", Delete);
    }

    /// <summary>Those switched off are in no list.</summary>
    private static Answer List(Call call)
    {
        var assistant = CaptainAssistantResource.Find(call, "assistant_id");
        return CaptainJson.List(call.Account.Captain.Scenarios.Where(scenario => scenario.Assistant == assistant && scenario.Enabled).Select(scenario => Render(call, scenario)));
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var scenario = new CaptainScenario { Assistant = CaptainAssistantResource.Find(call, "assistant_id"), CreatedAt = call.Now };
        Apply(call, scenario);
        return Answer.Ok(Render(call, call.Account.Captain.Scenarios.Add(scenario)));
    }

    private static Answer Update(Call call)
    {
        call.RequireAdministrator();
        var scenario = Find(call);
        Apply(call, scenario);
        return Answer.Ok(Render(call, scenario));
    }

    private static Answer Delete(Call call)
    {
        call.RequireAdministrator();
        call.Account.Captain.Scenarios.Remove(Find(call));
        return Answer.NoContent();
    }

    private static CaptainScenario Find(Call call)
    {
        var assistant = CaptainAssistantResource.Find(call, "assistant_id");
        return call.Account.Captain.Scenarios.Find(call.Id()) is { } scenario && scenario.Assistant == assistant ? scenario : throw Refusal.NotFound();
    }

    private static void Apply(Call call, CaptainScenario scenario)
    {
        var fields = call.Wrapped("scenario", "title", "description", "instruction", "enabled", "tools");
        var title = fields.TryText("title", out var text) ? text : scenario.Title;
        var description = fields.TryText("description", out text) ? text : scenario.Description;
        var instruction = fields.TryText("instruction", out text) ? text : scenario.Instruction;
        var tools = ToolLink().Matches(instruction ?? "").Select(match => match.Groups[1].Value).Distinct().ToArray();
        var unknown = tools.Except(CaptainAssistantResource.ToolIds).Except(call.Account.Captain.Tools.Select(tool => tool.Slug)).ToArray();
        var validation = new Validation();
        validation.Present("title", title);
        validation.Present("description", description);
        validation.Present("instruction", instruction);
        if (unknown.Length > 0)
        {
            validation.Add("instruction", $"Instruction contains invalid tools: {string.Join(", ", unknown)}");
        }

        validation.Check();
        (scenario.Title, scenario.Description, scenario.Instruction, scenario.UpdatedAt) = (title!, description!, instruction!, call.Now);
        scenario.Tools = tools.Length == 0 ? null : new JsonArray([.. tools.Select(tool => JsonValue.Create(tool))]);
        scenario.Enabled = fields.TryBoolean("enabled", out var enabled) ? enabled == true : scenario.Enabled;
    }

    private static JsonObject Render(Call call, CaptainScenario scenario) => new()
    {
        ["id"] = scenario.Id,
        ["title"] = scenario.Title,
        ["description"] = scenario.Description,
        ["instruction"] = scenario.Instruction,
        ["tools"] = scenario.Tools?.Copy(),
        ["enabled"] = scenario.Enabled,
        ["assistant_id"] = scenario.Assistant.Id,
        ["account_id"] = call.Account.Id,
        ["created_at"] = scenario.CreatedAt.Iso(),
        ["updated_at"] = scenario.UpdatedAt.Iso(),
        ["assistant"] = new JsonObject { ["id"] = scenario.Assistant.Id, ["name"] = scenario.Assistant.Name },
    };

    [GeneratedRegex(@"\[[^\]]*\]\(tool://([^)]+)\)")]
    private static partial Regex ToolLink();
}
