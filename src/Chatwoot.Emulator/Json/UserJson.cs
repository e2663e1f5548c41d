using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

internal static class UserJson
{
    /// <summary>The user with his secrets, as the profile shows him.</summary>
    public static JsonObject Profile(this Call call, User user)
    {
        var memberships = Memberships(call.World, user);
        var active = Active(memberships);
        var json = Common(call, user, active);
        json["inviter_id"] = active?.InviterId;
        json["type"] = null;
        var accounts = new JsonArray();
        foreach (var membership in memberships)
        {
            var role = membership.CustomRoleId is { } roleId ? membership.Account.CustomRoles.Find(roleId) : null;
            accounts.Add(new JsonObject
            {
                ["id"] = membership.Account.Id,
                ["name"] = membership.Account.Name,
                ["status"] = membership.Account.Status,
                ["onboarding_step"] = membership.Account.CustomAttributes["onboarding_step"]?.DeepClone(),
                ["active_at"] = membership.ActiveAt.Iso(),
                ["role"] = membership.Role,
                ["permissions"] = role is null ? new JsonArray(membership.Role) : Lists.Of([.. role.Permissions, "custom_role"]),
                ["availability"] = membership.Availability,
                ["availability_status"] = membership.AvailabilityStatus(call.Now),
                ["auto_offline"] = membership.AutoOffline,
                ["custom_role_id"] = membership.CustomRoleId,
                ["custom_role"] = role is null ? null : new JsonObject
                {
                    ["id"] = role.Id,
                    ["name"] = role.Name,
                    ["description"] = role.Description,
                    ["permissions"] = Lists.Of(role.Permissions),
                },
            });
        }

        json["accounts"] = accounts;
        return json;
    }

    /// <summary>The user of the platform API: fewer keys, fewer in each account.</summary>
    public static JsonObject PlatformUser(this Call call, User user)
    {
        var memberships = Memberships(call.World, user);
        var json = Common(call, user, Active(memberships));
        var accounts = new JsonArray();
        foreach (var membership in memberships)
        {
            accounts.Add(new JsonObject
            {
                ["id"] = membership.Account.Id,
                ["name"] = membership.Account.Name,
                ["active_at"] = membership.ActiveAt.Iso(),
                ["role"] = membership.Role,
            });
        }

        json["accounts"] = accounts;
        return json;
    }

    public static List<Membership> Memberships(World world, User user) =>
        world.Accounts.Select(account => account.Members.GetValueOrDefault(user.Id)).OfType<Membership>().OrderBy(membership => membership.Id).ToList();

    private static Membership? Active(List<Membership> memberships) =>
        memberships.OrderBy(membership => membership.ActiveAt is null).ThenByDescending(membership => membership.ActiveAt).FirstOrDefault();

    private static JsonObject Common(Call call, User user, Membership? active)
    {
        var json = new JsonObject
        {
            ["access_token"] = user.AccessToken,
            ["account_id"] = active?.Account.Id,
            ["available_name"] = user.AvailableName,
            ["avatar_url"] = call.AvatarUrl(user.Avatar),
            ["confirmed"] = user.Confirmed,
            ["display_name"] = user.DisplayName,
            ["message_signature"] = user.MessageSignature,
            ["email"] = user.Email,
            ["id"] = user.Id,
            ["name"] = user.Name,
            ["provider"] = user.Provider,
            ["pubsub_token"] = user.PubsubToken,
            ["role"] = active?.Role,
            ["ui_settings"] = user.UiSettings.Copy(),
            ["uid"] = user.Email,
        };
        if (user.CustomAttributes.Count > 0)
        {
            json["custom_attributes"] = user.CustomAttributes.Copy();
        }

        return json;
    }
}
