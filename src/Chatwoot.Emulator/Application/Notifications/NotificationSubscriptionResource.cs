using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Notifications;

/// <summary>Browsers and telephones of users; nothing is ever sent to them.</summary>
internal static class NotificationSubscriptionResource
{
    private const string Path = "/api/v1/notification_subscriptions";

    public static void Map(Routes routes)
    {
        routes.Post(Path, Create);
        routes.Delete(Path, Delete);
    }

    private static Answer Create(Call call)
    {
        var fields = call.Wrapped("notification_subscription", "subscription_type", "subscription_attributes");
        var type = fields.TryChoice("subscription_type", ["browser_push", "fcm"], out var chosen) ? chosen : null;
        var attributes = fields.Object("subscription_attributes") ?? throw Refusal.Crash();
        var identifier = new Fields(attributes).Text(type == "fcm" ? "device_id" : "endpoint");
        if (type is null || string.IsNullOrWhiteSpace(identifier))
        {
            throw Refusal.Invalid("Identifier can't be blank", "identifier");
        }

        var rows = call.World.NotificationSubscriptions;
        var row = rows.FirstOrDefault(other => other.Identifier == identifier)
            ?? rows.Add(new NotificationSubscription { Type = type, Identifier = identifier, CreatedAt = call.Now });
        row.User = call.User;
        row.Attributes = attributes.Copy();
        row.UpdatedAt = call.Now;
        return Answer.Ok(new JsonObject
        {
            ["id"] = row.Id,
            ["user_id"] = row.User.Id,
            ["subscription_type"] = row.Type,
            ["subscription_attributes"] = row.Attributes.Copy(),
            ["created_at"] = row.CreatedAt.Iso(),
            ["updated_at"] = row.UpdatedAt.Iso(),
            ["identifier"] = row.Identifier,
        });
    }

    private static Answer Delete(Call call)
    {
        var token = call.Fields.Text("push_token");
        var rows = call.World.NotificationSubscriptions;
        if (rows.FirstOrDefault(other => other.User == call.User && new Fields(other.Attributes).Text("push_token") == token) is { } row)
        {
            rows.Remove(row);
        }

        return Answer.Empty();
    }
}
