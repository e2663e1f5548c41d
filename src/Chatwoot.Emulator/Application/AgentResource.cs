using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>The users of an account, administrators among them.</summary>
internal static class AgentResource
{
    private const string Path = "/api/v1/accounts/{account_id}/agents";
    private const long Seats = 100_000;

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Post(Path, Create);
        routes.Post(Path + "/bulk_create", CreateMany);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Get("/api/v1/accounts/{account_id}/assignable_agents", Assignable);
    }

    private static Answer List(Call call)
    {
        var list = new JsonArray();
        var members = call.Account.Members.Values.OrderBy(member => member.User.Name.ToLowerInvariant(), StringComparer.InvariantCulture).ThenBy(member => member.User.Id);
        foreach (var member in members)
        {
            list.Add(call.Agent(member.User));
        }

        return Answer.Ok(list);
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        RequireSeats(call, 1);
        var fields = Wrapped(call);
        var email = fields.Text("email")?.Trim().ToLowerInvariant();
        var name = fields.Text("name");
        if (email is null && name is null)
        {
            throw Refusal.Crash();
        }

        var role = fields.TryChoice("role", UserRules.Roles, out var chosen) ? chosen : null;
        var availability = fields.TryChoice("availability", UserRules.Availabilities, out chosen) ? chosen : null;
        var membership = Join(call, email, name, role ?? "agent");
        membership.Availability = availability ?? membership.Availability;
        membership.AutoOffline = fields.TryBoolean("auto_offline", out var flag) && flag is { } given ? given : membership.AutoOffline;
        membership.CustomRoleId = call.Fields.Integer("custom_role_id");
        return Answer.Ok(call.Agent(membership.User));
    }

    private static Membership Join(Call call, string? email, string? name, string role)
    {
        var user = email is null ? null : UserRules.ByEmail(call.World, email);
        if (user is not null && call.Account.Members.ContainsKey(user.Id))
        {
            throw Refusal.Invalid("User has already been taken", "user_id");
        }

        if (user is null)
        {
            name = string.IsNullOrWhiteSpace(name) ? email!.Split('@')[0] : name;
            var validation = new Validation();
            UserRules.CheckEmail(validation, call.World, email, null);
            validation.Short("name", name);
            validation.Check();
            user = call.World.AddUser(name, email!, null);

            // The invitation is never answered.
            user.Confirmed = false;
        }

        var membership = call.Account.Join(user, role, call.Now);
        membership.InviterId = call.User.Id;
        call.Audit("create", "AccountUser", membership.Id, Audited(membership));
        return membership;
    }

    /// <summary>Bad, repeated and known addresses are passed over without a word.</summary>
    private static Answer CreateMany(Call call)
    {
        call.RequireAdministrator();
        var emails = call.Fields.List("emails") ?? throw Refusal.Crash();
        RequireSeats(call, emails.Count);
        foreach (var email in emails.Select(Fields.AsText).OfType<string>())
        {
            try
            {
                var membership = Join(call, email.ToLowerInvariant(), null, "agent");
                membership.Availability = "offline";
                membership.AutoOffline = false;
            }
            catch (Refusal)
            {
                continue;
            }
        }

        call.Account.CustomAttributes.Remove("onboarding_step");
        return Answer.Empty();
    }

    private static Answer Update(Call call)
    {
        var membership = Find(call);
        var fields = Wrapped(call);
        var name = fields.Text("name");
        var validation = new Validation();
        if (name is not null)
        {
            validation.Present("name", name);
            validation.Short("name", name);
        }

        var role = fields.TryChoice("role", UserRules.Roles, out var chosen) ? chosen : null;
        var availability = fields.TryChoice("availability", UserRules.Availabilities, out chosen) ? chosen : null;
        validation.Check();
        var before = Audited(membership);
        membership.User.Name = name ?? membership.User.Name;
        membership.Role = role ?? membership.Role;
        membership.Availability = availability ?? membership.Availability;
        membership.AutoOffline = fields.TryBoolean("auto_offline", out var flag) && flag is { } given ? given : membership.AutoOffline;

        // Leaving the custom role out takes it away.
        membership.CustomRoleId = call.Fields.Integer("custom_role_id");
        membership.UpdatedAt = call.Now;
        call.Audit("update", "AccountUser", membership.Id, AuditLogResource.Differences(before, Audited(membership)));
        return Answer.Ok(call.Agent(membership.User));
    }

    private static JsonObject Audited(Membership membership) => new()
    {
        ["role"] = Array.IndexOf(UserRules.Roles, membership.Role),
        ["user_id"] = membership.User.Id,
        ["account_id"] = membership.Account.Id,
        ["availability"] = Array.IndexOf(UserRules.Availabilities, membership.Availability),
        ["auto_offline"] = membership.AutoOffline,
        ["custom_role_id"] = membership.CustomRoleId,
    };

    private static Answer Delete(Call call)
    {
        var membership = Find(call);
        var user = membership.User;
        call.Audit("destroy", "AccountUser", membership.Id, Audited(membership));
        call.Account.Leave(user);
        if (UserJson.Memberships(call.World, user).Count == 0)
        {
            call.World.Remove(user);
        }

        return Answer.Empty();
    }

    private static Answer Assignable(Call call)
    {
        if (call.Fields.List("inbox_ids") is not { Count: > 0 } ids)
        {
            throw Refusal.NotFound();
        }

        var inboxes = ids.Select(id => call.Account.Inboxes.Find(Call.LeadingId(Fields.AsText(id) ?? "")) ?? throw Refusal.NotFound()).ToArray();
        foreach (var inbox in inboxes)
        {
            call.Require(inbox);
        }

        return Answer.Ok(InboxResource.AssignableAgents(call, inboxes));
    }

    private static Membership Find(Call call)
    {
        var membership = call.Account.Members.GetValueOrDefault(call.Id()) ?? throw Refusal.NotFound();
        call.RequireAdministrator();
        return membership;
    }

    private static Fields Wrapped(Call call) => call.Wrapped("agent", "name", "email", "role", "availability", "auto_offline");

    private static void RequireSeats(Call call, int wanted)
    {
        var subscribed = new Fields(call.Account.CustomAttributes).Integer("subscribed_quantity");
        var seats = subscribed ?? new Fields(call.Account.Limits).Integer("agents") ?? Seats;
        if (call.Account.Members.Count + wanted > seats)
        {
            throw Refusal.Error(402, "Account limit exceeded. Please purchase more licenses");
        }
    }
}
