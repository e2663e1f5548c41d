using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Integrations;

/// <summary>The apps Chatwoot can be integrated with, and the hooks an account has to them.</summary>
internal static class IntegrationResource
{
    private const string Path = "/api/v1/accounts/{account_id}/integrations";

    private static readonly string[] ForEveryone = ["id", "name", "description", "short_description"];

    // Never changed: the apps are those of the version.
    private static readonly IReadOnlyDictionary<string, JsonObject> Apps = Read();

    public static void Map(Routes routes)
    {
        routes.Get(Path + "/apps", List);
        routes.Get(Path + "/apps/{id}", Show);
        routes.Post(Path + "/hooks", Create);
        routes.Map("PATCH", Path + "/hooks/{hook_id}", Update, patchOnly: true);
        routes.Delete(Path + "/hooks/{hook_id}", Delete);
        routes.Post(Path + "/hooks/{hook_id}/process_event", call =>
        {
            _ = call.Account.Rules.Hooks.Find(call.Id("hook_id")) ?? throw Refusal.NotFound();
            return Answer.Error(422, "No processor found");
        });
    }

    private static Dictionary<string, JsonObject> Read()
    {
        using var stream = typeof(IntegrationResource).Assembly.GetManifestResourceStream("apps.json")!;
        return ((JsonArray)JsonNode.Parse(stream)!).OfType<JsonObject>().ToDictionary(app => (string)app["id"]!);
    }

    private static Answer List(Call call)
    {
        var payload = new JsonArray();
        foreach (var app in Apps.Values.Where(app => (bool)app["listed"]!))
        {
            payload.Add(Render(call, app));
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }

    private static Answer Show(Call call) => Answer.Ok(Render(call, Apps.GetValueOrDefault(call.Segment("id")) ?? throw Refusal.Crash()));

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var fields = call.Wrapped("hook", "app_id", "inbox_id", "status", "settings");
        fields.TryChoice("status", ["disabled", "enabled"], out var status);
        var appId = fields.Text("app_id");
        var app = Apps.GetValueOrDefault(appId ?? "");
        var inbox = fields.Integer("inbox_id") is { } id ? call.Account.Inboxes.Find(id) : null;
        var validation = new Validation();
        validation.Present("app_id", appId);
        var settings = fields.Object("settings");
        CheckSettings(validation, app, settings);
        if (app?["allow_multiple_hooks"]?.GetValueKind() == JsonValueKind.False && call.Account.Rules.Hooks.Any(hook => hook.AppId == appId))
        {
            validation.Add("app_id", "App has already been taken");
        }

        if ((string?)app?["hook_type"] == "inbox" && inbox is null)
        {
            validation.Add("inbox_id", "Inbox can't be blank");
        }

        if (validation.Failed)
        {
            Refuse(validation);
        }

        return Answer.Ok(Render(call, call.Account.Rules.Hooks.Add(new IntegrationHook { AppId = appId!, Inbox = inbox, Status = status ?? "enabled", Settings = settings?.Copy() ?? [] })));
    }

    private static Answer Update(Call call)
    {
        var hook = Find(call);
        var fields = call.Wrapped("hook", "status", "settings");
        fields.TryChoice("status", ["disabled", "enabled"], out var status);
        if (fields.Object("settings") is { } settings)
        {
            var validation = new Validation();
            CheckSettings(validation, Apps.GetValueOrDefault(hook.AppId), settings);
            validation.Check();
            hook.Settings = settings.Copy();
        }

        hook.Status = status ?? hook.Status;
        return Answer.Ok(Render(call, hook));
    }

    private static Answer Delete(Call call)
    {
        call.Account.Rules.Hooks.Remove(Find(call));
        return Answer.Empty();
    }

    private static IntegrationHook Find(Call call)
    {
        call.RequireAdministrator();
        return call.Account.Rules.Hooks.Find(call.Id("hook_id")) ?? throw Refusal.NotFound();
    }

    /// <summary>A message calls the field 'App', its attribute stays app_id.</summary>
    private static void Refuse(Validation validation)
    {
        try
        {
            validation.Check();
        }
        catch (Refusal refusal)
        {
            var body = (JsonObject)JsonNode.Parse(refusal.Answer.Body)!;
            body["message"] = ((string)body["message"]!).Replace("App id can't be blank", "App can't be blank", StringComparison.Ordinal);
            throw new Refusal(Answer.Refused(422, body));
        }
    }

    /// <summary>The schema of the app: what must be there, of which type, and nothing else.</summary>
    private static void CheckSettings(Validation validation, JsonObject? app, JsonObject? settings)
    {
        if (app?["settings_json_schema"] is not JsonObject schema)
        {
            return;
        }

        var types = (JsonObject)schema["properties"]!;
        var complete = schema["required"] is not JsonArray required || required.All(name => settings?.ContainsKey((string)name!) == true);
        if (!complete || settings!.Any(pair => types[pair.Key] is not { } type || !Fits((string)type["type"]!, pair.Value)))
        {
            validation.Add("settings", "Settings : Invalid settings data");
        }
    }

    private static bool Fits(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number" or "integer", JsonValueKind.Number) => true,
        _ => false,
    };

    private static JsonObject Render(Call call, JsonObject app)
    {
        var json = new JsonObject();
        foreach (var (key, value) in app.Where(pair => pair.Key != "listed" && (call.IsAdministrator || ForEveryone.Contains(pair.Key))))
        {
            var address = value is JsonValue text && text.TryGetValue<string>(out var url) ? url.Replace("http://127.0.0.1:3000/", call.BaseAddress.AbsoluteUri, StringComparison.Ordinal) : null;
            json[key] = address is null ? value?.DeepClone() : address;
        }

        var id = (string)app["id"]!;
        var hooks = call.Account.Rules.Hooks.Where(hook => hook.AppId == id).ToArray();
        json["enabled"] = id switch
        {
            "webhook" => call.Account.Rules.Webhooks.Count > 0,
            "dashboard_apps" => call.Account.Rules.DashboardApps.Count > 0,
            _ => hooks.Length > 0,
        };
        json["hooks"] = new JsonArray([.. hooks.Select(hook => Render(call, hook))]);
        return json;
    }

    private static JsonObject Render(Call call, IntegrationHook hook)
    {
        var json = new JsonObject
        {
            ["id"] = hook.Id,
            ["app_id"] = hook.AppId,
            ["status"] = hook.Status == "enabled",
            ["inbox"] = hook.Inbox is { } inbox ? new JsonObject { ["id"] = inbox.Id, ["name"] = inbox.Name } : null,
            ["account_id"] = call.Account.Id,
            ["hook_type"] = (string?)Apps.GetValueOrDefault(hook.AppId)?["hook_type"] ?? "account",
        };
        if (call.IsAdministrator)
        {
            // Secrets are never given out again.
            var visible = (Apps.GetValueOrDefault(hook.AppId)?["visible_properties"] as JsonArray)?.Select(name => (string)name!).ToHashSet() ?? [];
            json["settings"] = new JsonObject(hook.Settings.Where(pair => visible.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
            json["reference_id"] = null;
        }

        return json;
    }
}
