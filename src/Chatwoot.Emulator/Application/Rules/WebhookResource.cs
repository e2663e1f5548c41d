using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Rules;

internal static partial class WebhookResource
{
    private const string Path = "/api/v1/accounts/{account_id}/webhooks";

    private static readonly string[] Default =
        ["conversation_status_changed", "conversation_updated", "conversation_created", "contact_created", "contact_updated", "message_created", "message_updated", "webwidget_triggered"];

    private static readonly string[] Events = [.. Default, "inbox_created", "inbox_updated", "conversation_typing_on", "conversation_typing_off"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Post(Path, Create);
        routes.Update(Path + "/{webhook_id}", Update);
        routes.Delete(Path + "/{webhook_id}", Delete);
    }

    private static Answer List(Call call)
    {
        call.RequireAdministrator();
        var webhooks = new JsonArray();
        foreach (var webhook in call.Account.Rules.Webhooks)
        {
            webhooks.Add(Render(call, webhook));
        }

        return Answer.Ok(new JsonObject { ["payload"] = new JsonObject { ["webhooks"] = webhooks } });
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var webhook = new Webhook { Secret = call.World.NewToken(), Subscriptions = new JsonArray([.. Default.Select(name => JsonValue.Create(name))]) };
        Apply(call, webhook);
        return One(call, call.Account.Rules.Webhooks.Add(webhook));
    }

    private static Answer Update(Call call)
    {
        var webhook = Find(call);
        Apply(call, webhook);
        return One(call, webhook);
    }

    private static Answer Delete(Call call)
    {
        call.Account.Rules.Webhooks.Remove(Find(call));
        return Answer.Empty();
    }

    private static Webhook Find(Call call)
    {
        call.RequireAdministrator();
        return call.Account.Rules.Webhooks.Find(call.Id("webhook_id")) ?? throw Refusal.NotFound();
    }

    private static void Apply(Call call, Webhook webhook)
    {
        var fields = call.Wrapped("webhook", "url", "name", "subscriptions", "inbox_id");
        var url = fields.TryText("url", out var sent) ? sent : webhook.Url;
        var name = fields.TryText("name", out var text) ? text : webhook.Name;
        // What is no list counts as left out.
        var subscriptions = fields.List("subscriptions") is { } list ? new JsonArray([.. list.Where(item => item is not null).Select(item => item!.DeepClone())]) : webhook.Subscriptions;

        var validation = new Validation();
        if (url is null || !Address().IsMatch(url))
        {
            validation.Add("url", "Url is invalid");
        }

        if (call.Account.Rules.Webhooks.Any(other => other != webhook && other.Url == url))
        {
            validation.Add("url", "Url has already been taken");
        }

        if (subscriptions.Count == 0 || !subscriptions.All(item => Events.Contains(Fields.AsText(item as JsonValue))))
        {
            validation.Add("subscriptions", "Subscriptions Invalid events");
        }

        validation.Short("name", name);
        validation.Check();
        webhook.Url = url!;
        webhook.Name = name;
        webhook.Subscriptions = subscriptions;
        if (fields.TryInteger("inbox_id", out var inbox))
        {
            webhook.Inbox = inbox is { } id ? call.Account.Inboxes.Find(id) : null;
        }
    }

    private static Answer One(Call call, Webhook webhook) => Answer.Ok(new JsonObject { ["payload"] = new JsonObject { ["webhook"] = Render(call, webhook) } });

    private static JsonObject Render(Call call, Webhook webhook)
    {
        var json = new JsonObject
        {
            ["id"] = webhook.Id,
            ["name"] = webhook.Name,
            ["url"] = webhook.Url,
            ["account_id"] = call.Account.Id,
            ["subscriptions"] = webhook.Subscriptions.Copy(),
            ["secret"] = webhook.Secret,
        };
        if (webhook.Inbox is { } inbox)
        {
            json["inbox"] = new JsonObject { ["id"] = inbox.Id, ["name"] = inbox.Name };
        }

        return json;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
