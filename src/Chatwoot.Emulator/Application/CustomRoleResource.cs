using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>Administrators only; an unknown id breaks the server.</summary>
internal static class CustomRoleResource
{
    private const string Path = "/api/v1/accounts/{account_id}/custom_roles";

    private static readonly string[] Permissions =
    [
        "conversation_manage", "conversation_unassigned_manage", "conversation_participating_manage", "contact_manage", "report_manage",
        "knowledge_base_manage",
    ];

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
        call.RequireAdministrator();
        return Answer.Ok(new JsonArray([.. call.Account.CustomRoles.Select(Render)]));
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var role = new CustomRole { CreatedAt = call.Now, UpdatedAt = call.Now };
        Apply(call, role);
        return Answer.Ok(Render(call.Account.CustomRoles.Add(role)));
    }

    private static Answer Update(Call call)
    {
        var role = Find(call);
        Apply(call, role);
        return Answer.Ok(Render(role));
    }

    private static Answer Delete(Call call)
    {
        var role = Find(call);
        call.Account.CustomRoles.Remove(role);
        foreach (var member in call.Account.Members.Values.Where(member => member.CustomRoleId == role.Id))
        {
            member.CustomRoleId = null;
        }

        return Answer.Empty();
    }

    private static void Apply(Call call, CustomRole role)
    {
        var fields = call.Wrapped("custom_role", "name", "description", "permissions");
        var name = fields.TryText("name", out var text) ? text : role.Name;
        var description = fields.TryText("description", out text) ? text : role.Description;
        var permissions = fields.List("permissions")?.Select(node => Fields.AsText(node) ?? "").ToList() ?? role.Permissions;
        var validation = new Validation();
        validation.Present("name", name);
        validation.Short("name", name);
        validation.Short("description", description);
        if (permissions.Except(Permissions).Any())
        {
            validation.Add("permissions", "Permissions is not included in the list");
        }

        validation.Check();
        role.Name = name!;
        role.Description = description;
        role.Permissions = permissions;
        role.UpdatedAt = call.Now;
    }

    private static CustomRole Find(Call call)
    {
        call.RequireAdministrator();
        return call.Account.CustomRoles.Find(call.Id()) ?? throw Refusal.Crash();
    }

    private static JsonNode Render(CustomRole role) => new JsonObject
    {
        ["id"] = role.Id,
        ["name"] = role.Name,
        ["description"] = role.Description,
        ["permissions"] = Lists.Of(role.Permissions),
        ["created_at"] = role.CreatedAt.Iso(),
        ["updated_at"] = role.UpdatedAt.Iso(),
    };
}
