using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static class TeamResource
{
    private const string Path = "/api/v1/accounts/{account_id}/teams";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(call.Team(Find(call))));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
    }

    public static Team Find(Call call, string segment = "id") => call.Account.Teams.Find(call.Id(segment)) ?? throw Refusal.NotFound();

    private static Answer List(Call call)
    {
        var list = new JsonArray();
        foreach (var team in call.Account.Teams)
        {
            list.Add(call.Team(team));
        }

        return Answer.Ok(list);
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var team = new Team { CreatedAt = call.Now, UpdatedAt = call.Now };
        Apply(call, team);
        call.Account.Teams.Add(team);
        call.CacheChanged("team");
        call.Audit("create", "Team", team.Id, Audited(team));
        return Answer.Ok(call.Team(team));
    }

    private static Answer Update(Call call)
    {
        var team = Find(call);
        call.RequireAdministrator();
        var before = Audited(team);
        Apply(call, team);
        call.CacheChanged("team");
        call.Audit("update", "Team", team.Id, AuditLogResource.Differences(before, Audited(team)));
        return Answer.Ok(call.Team(team));
    }

    private static Answer Delete(Call call)
    {
        var team = Find(call);
        call.RequireAdministrator();
        call.Audit("destroy", "Team", team.Id, Audited(team));
        call.Account.Teams.Remove(team);
        call.CacheChanged("team");
        foreach (var conversation in call.Account.Conversations.Values.Where(conversation => conversation.Team == team))
        {
            conversation.Team = null;
        }

        return Answer.Empty();
    }

    private static JsonObject Audited(Team team) => new()
    {
        ["name"] = team.Name,
        ["description"] = team.Description,
        ["allow_auto_assign"] = team.AllowAutoAssign,
    };

    private static void Apply(Call call, Team team)
    {
        var fields = call.Wrapped("team", "name", "description", "allow_auto_assign");
        var name = fields.TryText("name", out var text) ? text?.ToLowerInvariant() : team.Name;
        var description = fields.TryText("description", out text) ? text : team.Description;

        var validation = new Validation();
        validation.Present("name", name, "must not be blank");
        if (call.Account.Teams.Any(other => other != team && other.Name == name))
        {
            validation.Add("name", "Name has already been taken");
        }

        validation.Short("name", name);
        validation.Long("description", description);
        validation.Check();

        team.Name = name!;
        team.Description = description;
        team.AllowAutoAssign = fields.TryBoolean("allow_auto_assign", out var flag) ? flag : team.AllowAutoAssign;
    }
}

/// <summary>All on the collection's path; the ids must be JSON integers.</summary>
internal static class TeamMemberResource
{
    private const string Path = "/api/v1/accounts/{account_id}/teams/{team_id}/team_members";

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => Agents(call, [.. TeamResource.Find(call, "team_id").Members]));
        routes.Post(Path, Add);
        routes.Map("PATCH", Path, Replace, patchOnly: true);
        routes.Delete(Path, Remove);
    }

    private static Answer Add(Call call)
    {
        var (team, ids) = Read(call);
        call.CacheChanged("team");
        return Agents(call, ids.Where(team.Members.Add).ToArray());
    }

    private static Answer Replace(Call call)
    {
        var (team, ids) = Read(call);
        team.Members.Clear();

        // Texts name nobody here, so that they empty the team.
        team.Members.UnionWith(ids.Where(id => call.Fields.List("user_ids")!.Any(node => node?.GetValueKind() == JsonValueKind.Number && node.GetValue<long>() == id)));
        call.CacheChanged("team");
        return Agents(call, [.. team.Members]);
    }

    private static Answer Remove(Call call)
    {
        var (team, ids) = Read(call);
        team.Members.ExceptWith(ids);
        call.CacheChanged("team");
        return Answer.Empty();
    }

    private static (Team Team, long[] Ids) Read(Call call)
    {
        var team = TeamResource.Find(call, "team_id");
        call.RequireAdministrator();
        var list = call.Fields.List("user_ids") ?? throw Refusal.Crash();
        var ids = list.Select(node => Call.LeadingId(Fields.AsText(node) ?? "")).ToArray();
        return ids.All(call.Account.Members.ContainsKey) ? (team, ids) : throw Refusal.Error(401, "Invalid User IDs");
    }

    private static Answer Agents(Call call, long[] ids)
    {
        var list = new JsonArray();
        foreach (var user in call.World.Users.Where(user => ids.Contains(user.Id)))
        {
            list.Add(call.Agent(user));
        }

        return Answer.Ok(list);
    }
}
