using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Notifications;

/// <summary>What the caller is told of by mail and in the browser.</summary>
internal static class NotificationSettingResource
{
    private const string Path = "/api/v1/accounts/{account_id}/notification_settings";

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => Answer.Ok(Render(call.Membership!)));
        routes.Update(Path, Update);
    }

    /// <summary>Both lists are replaced; a list that is left out is emptied.</summary>
    private static Answer Update(Call call)
    {
        var fields = call.Wrapped("notification_settings");
        var emails = Read(fields, "selected_email_flags", "email_");
        var pushes = Read(fields, "selected_push_flags", "push_");
        call.Membership!.EmailFlags = emails;
        call.Membership.PushFlags = pushes;
        return Answer.Ok(Render(call.Membership));
    }

    private static System.Collections.Generic.List<string> Read(Fields fields, string key, string prefix)
    {
        var all = Flags(prefix);
        var wanted = fields.List(key)?.Select(node => Fields.AsText(node) ?? "").ToArray() ?? [];
        return wanted.All(all.Contains) ? [.. all.Where(wanted.Contains)] : throw Refusal.Crash();
    }

    private static string[] Flags(string prefix) => [.. NotificationTypes.All.Select(type => prefix + type)];

    private static JsonObject Render(Membership membership) => new()
    {
        ["id"] = membership.Id,
        ["user_id"] = membership.User.Id,
        ["account_id"] = membership.Account.Id,
        ["all_email_flags"] = Lists.Of(Flags("email_")),
        ["selected_email_flags"] = Lists.Of(membership.EmailFlags),
        ["all_push_flags"] = Lists.Of(Flags("push_")),
        ["selected_push_flags"] = Lists.Of(membership.PushFlags),
    };
}
