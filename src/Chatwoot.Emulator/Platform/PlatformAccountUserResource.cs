using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Platform;

/// <summary>Memberships; the permission is that of the account only.</summary>
internal static class PlatformAccountUserResource
{
    private const string Path = "/platform/api/v1/accounts/{account_id}/account_users";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Post(Path, Create);
        routes.Delete(Path, Delete);
    }

    private static Answer List(Call call)
    {
        var list = new JsonArray();
        foreach (var membership in call.PermissibleAccount("account_id").Members.Values.OrderBy(membership => membership.Id))
        {
            list.Add(Render(membership));
        }

        return Answer.Ok(list);
    }

    private static Answer Create(Call call)
    {
        var account = call.PermissibleAccount("account_id");
        var given = call.Fields.TryChoice("role", UserRules.Roles, out var role);
        var user = call.World.Users.Find(call.IdOf("user_id")) ?? throw Refusal.Invalid("User must exist", "user");
        if (!account.Members.TryGetValue(user.Id, out var membership))
        {
            membership = account.Join(user, given ? role : "agent", call.Now);
        }
        else if (given)
        {
            membership.Role = role;
            membership.UpdatedAt = call.Now;
        }

        return Answer.Ok(Render(membership));
    }

    private static Answer Delete(Call call)
    {
        var account = call.PermissibleAccount("account_id");
        if (call.World.Users.Find(call.IdOf("user_id")) is { } user)
        {
            account.Leave(user);
        }

        return Answer.Empty();
    }

    private static JsonObject Render(Membership membership) => new()
    {
        ["id"] = membership.Id,
        ["account_id"] = membership.Account.Id,
        ["user_id"] = membership.User.Id,
        ["role"] = membership.Role,
        ["inviter_id"] = membership.InviterId,
        ["created_at"] = membership.CreatedAt.Iso(),
        ["updated_at"] = membership.UpdatedAt.Iso(),
        ["active_at"] = membership.ActiveAt.Iso(),
        ["availability"] = membership.Availability,
        ["auto_offline"] = membership.AutoOffline,
        ["custom_role_id"] = membership.CustomRoleId,
        ["agent_capacity_policy_id"] = membership.AgentCapacityPolicyId,
    };
}
