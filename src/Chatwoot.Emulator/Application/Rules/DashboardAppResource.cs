using System;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Rules;

/// <summary>Pages of others in the dashboard. Any member may change them.</summary>
internal static class DashboardAppResource
{
    private const string Path = "/api/v1/accounts/{account_id}/dashboard_apps";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(Find(call))));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
    }

    private static Answer List(Call call)
    {
        var list = new JsonArray();
        foreach (var app in call.Account.Rules.DashboardApps)
        {
            list.Add(Render(app));
        }

        return Answer.Ok(list);
    }

    private static Answer Create(Call call)
    {
        var app = new DashboardApp { CreatedAt = call.Now };
        Apply(call, app, isNew: true);
        return Answer.Ok(Render(call.Account.Rules.DashboardApps.Add(app)));
    }

    private static Answer Update(Call call)
    {
        var app = Find(call);
        Apply(call, app, isNew: false);
        return Answer.Ok(Render(app));
    }

    private static Answer Delete(Call call)
    {
        call.Account.Rules.DashboardApps.Remove(Find(call));
        return Answer.NoContent();
    }

    private static DashboardApp Find(Call call) => call.Account.Rules.DashboardApps.Find(call.Id()) ?? throw Refusal.NotFound();

    private static void Apply(Call call, DashboardApp app, bool isNew)
    {
        var fields = call.Wrapped("dashboard_app", "title", "content");
        var content = fields.List("content") ?? app.Content;
        if (content.Count == 0 || !content.All(IsFrame))
        {
            throw Refusal.Invalid("Content : Invalid data", "content");
        }

        var title = fields.TryText("title", out var sent) ? sent : isNew ? null : app.Title;
        app.Title = title ?? throw Refusal.Crash();
        app.Content = new JsonArray([.. content.Select(item => new JsonObject { ["url"] = item!["url"]!.DeepClone(), ["type"] = "frame" })]);
    }

    private static bool IsFrame(JsonNode? item) =>
        item is JsonObject frame
        && Fields.AsText(frame["type"] as JsonValue) == "frame"
        && Fields.AsText(frame["url"] as JsonValue) is { } url
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static JsonObject Render(DashboardApp app) => new()
    {
        ["id"] = app.Id,
        ["title"] = app.Title,
        ["content"] = app.Content.Copy(),
        ["created_at"] = app.CreatedAt.Iso(),
    };
}
