using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static class CapacityPolicyResource
{
    private const string Path = "/api/v1/accounts/{account_id}/agent_capacity_policies";
    private const string Below = Path + "/{agent_capacity_policy_id}";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call, Find(call, "id"))));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Get(Below + "/users", Users);
        routes.Post(Below + "/users", AddUser);
        routes.Delete(Below + "/users/{id}", RemoveUser);
        routes.Post(Below + "/inbox_limits", AddLimit);
        routes.Update(Below + "/inbox_limits/{id}", UpdateLimit);
        routes.Delete(Below + "/inbox_limits/{id}", RemoveLimit);
    }

    private static Answer List(Call call)
    {
        call.RequireAdministrator();
        return Answer.Ok(new JsonArray(call.Account.Policies.Capacity.Select(policy => (JsonNode)Render(call, policy)).ToArray()));
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var policy = new CapacityPolicy { CreatedAt = call.Now };
        Apply(call, policy);
        call.Account.Policies.Capacity.Add(policy);
        return Answer.Ok(Render(call, policy));
    }

    private static Answer Update(Call call)
    {
        var policy = Find(call, "id");
        Apply(call, policy);
        return Answer.Ok(Render(call, policy));
    }

    private static Answer Delete(Call call)
    {
        var policy = Find(call, "id");
        call.Account.Policies.Capacity.Remove(policy);
        foreach (var member in call.Account.Members.Values.Where(member => member.AgentCapacityPolicyId == policy.Id))
        {
            member.AgentCapacityPolicyId = null;
        }

        return Answer.Empty();
    }

    private static Answer Users(Call call)
    {
        var policy = Find(call);
        var members = call.Account.Members.Values.Where(member => member.AgentCapacityPolicyId == policy.Id);
        return Answer.Ok(new JsonArray(members.Select(member => (JsonNode)call.Profile(member.User)).ToArray()));
    }

    private static Answer AddUser(Call call)
    {
        var policy = Find(call);
        var member = call.Account.Members.GetValueOrDefault(call.IdOf("user_id")) ?? throw Refusal.NotFound();
        member.AgentCapacityPolicyId = policy.Id;
        return Answer.Ok(call.Profile(member.User));
    }

    /// <summary>Clears whichever policy the user has.</summary>
    private static Answer RemoveUser(Call call)
    {
        Find(call);
        var member = call.Account.Members.GetValueOrDefault(call.Id()) ?? throw Refusal.NotFound();
        member.AgentCapacityPolicyId = null;
        return Answer.Empty();
    }

    private static Answer AddLimit(Call call)
    {
        var policy = Find(call);
        var inbox = call.Account.Inboxes.Find(call.IdOf("inbox_id")) ?? throw Refusal.NotFound();
        if (policy.Limits.Exists(limit => limit.Inbox == inbox))
        {
            throw Refusal.Error(422, "Inbox has already been assigned to this policy");
        }

        var added = new InboxCapacity { Inbox = inbox, ConversationLimit = Limit(call), CreatedAt = call.Now, UpdatedAt = call.Now, Id = call.World.Sequences.Policies.Limits.Next() };
        policy.Limits.Add(added);
        return Answer.Ok(Render(policy, added, named: false));
    }

    private static Answer UpdateLimit(Call call)
    {
        var policy = Find(call);
        var limit = FindLimit(call, policy);
        limit.ConversationLimit = Limit(call);
        limit.UpdatedAt = call.Now;
        return Answer.Ok(Render(policy, limit, named: true));
    }

    private static Answer RemoveLimit(Call call)
    {
        var policy = Find(call);
        policy.Limits.Remove(FindLimit(call, policy));
        return Answer.NoContent();
    }

    private static long Limit(Call call)
    {
        var limit = call.Fields.Integer("conversation_limit");
        if (limit is null)
        {
            throw Refusal.Invalid("Conversation limit can't be blank, Conversation limit is not a number", "conversation_limit");
        }

        return limit >= 0 ? limit.Value : throw Refusal.Invalid("Conversation limit must be greater than or equal to 0", "conversation_limit");
    }

    private static InboxCapacity FindLimit(Call call, CapacityPolicy policy)
    {
        var id = call.Id();
        return policy.Limits.Find(limit => limit.Id == id) ?? throw Refusal.NotFound();
    }

    private static CapacityPolicy Find(Call call, string segment = "agent_capacity_policy_id")
    {
        call.RequireAdministrator();
        return call.Account.Policies.Capacity.Find(call.Id(segment)) ?? throw Refusal.NotFound();
    }

    private static void Apply(Call call, CapacityPolicy policy)
    {
        var fields = call.Wrapped("agent_capacity_policy", "name", "description", "exclusion_rules");
        var name = fields.TryText("name", out var text) ? text : policy.Name;
        var validation = new Validation();
        validation.Present("name", name);
        validation.Short("name", name);
        validation.Check();
        policy.Name = name!;
        policy.Description = fields.TryText("description", out text) ? text : policy.Description;
        if (fields.Object("exclusion_rules") is { } rules)
        {
            policy.ExclusionRules = [];
            foreach (var key in (string[])["exclude_older_than_hours", "excluded_labels"])
            {
                if (rules.ContainsKey(key))
                {
                    policy.ExclusionRules[key] = rules[key]?.DeepClone();
                }
            }
        }

        policy.UpdatedAt = call.Now;
    }

    private static JsonObject Render(CapacityPolicy policy, InboxCapacity limit, bool named)
    {
        var json = new JsonObject { ["id"] = limit.Id, ["inbox_id"] = limit.Inbox.Id };
        if (named)
        {
            json["inbox_name"] = limit.Inbox.Name;
        }

        json["agent_capacity_policy_id"] = policy.Id;
        json["conversation_limit"] = limit.ConversationLimit;
        json["created_at"] = limit.CreatedAt.Unix();
        json["updated_at"] = limit.UpdatedAt.Unix();
        return json;
    }

    private static JsonObject Render(Call call, CapacityPolicy policy) => new()
    {
        ["id"] = policy.Id,
        ["name"] = policy.Name,
        ["description"] = policy.Description,
        ["exclusion_rules"] = policy.ExclusionRules.Copy(),
        ["created_at"] = policy.CreatedAt.Unix(),
        ["updated_at"] = policy.UpdatedAt.Unix(),
        ["account_id"] = call.Account.Id,
        ["assigned_agent_count"] = call.Account.Members.Values.Count(member => member.AgentCapacityPolicyId == policy.Id),
        ["inbox_capacity_limits"] = new JsonArray(policy.Limits.Select(limit => (JsonNode)new JsonObject
        {
            ["id"] = limit.Id,
            ["inbox_id"] = limit.Inbox.Id,
            ["conversation_limit"] = limit.ConversationLimit,
        }).ToArray()),
    };
}
