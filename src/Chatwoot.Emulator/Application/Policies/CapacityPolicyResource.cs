using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Policies;

/// <summary>Administrators only, which is looked at first.</summary>
internal static class CapacityPolicyResource
{
    private const string Path = "/api/v1/accounts/{account_id}/agent_capacity_policies";
    private const string Users = Path + "/{agent_capacity_policy_id}/users";
    private const string Limits = Path + "/{agent_capacity_policy_id}/inbox_limits";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call, Find(call))));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Get(Users, ListUsers);
        routes.Post(Users, AddUser);
        routes.Delete(Users + "/{id}", RemoveUser);
        routes.Post(Limits, CreateLimit);
        routes.Update(Limits + "/{id}", UpdateLimit);
        routes.Delete(Limits + "/{id}", DeleteLimit);
    }

    private static Answer List(Call call)
    {
        call.RequireAdministrator();
        return Answer.Ok(new JsonArray([.. call.Account.Policies.Capacity.Select(policy => Render(call, policy))]));
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var policy = new CapacityPolicy { CreatedAt = call.Now, UpdatedAt = call.Now };
        Apply(call, policy);
        return Answer.Ok(Render(call, call.Account.Policies.Capacity.Add(policy)));
    }

    private static Answer Update(Call call)
    {
        var policy = Find(call);
        Apply(call, policy);
        return Answer.Ok(Render(call, policy));
    }

    private static Answer Delete(Call call)
    {
        var policy = Find(call);
        call.Account.Policies.Capacity.Remove(policy);
        foreach (var member in call.Account.Members.Values.Where(member => member.AgentCapacityPolicyId == policy.Id))
        {
            member.AgentCapacityPolicyId = null;
        }

        return Answer.Empty();
    }

    private static Answer ListUsers(Call call)
    {
        var policy = Find(call, "agent_capacity_policy_id");
        var members = call.Account.Members.Values.Where(member => member.AgentCapacityPolicyId == policy.Id);
        return Answer.Ok(new JsonArray([.. members.Select(member => call.Profile(member.User))]));
    }

    private static Answer AddUser(Call call)
    {
        var policy = Find(call, "agent_capacity_policy_id");
        var member = call.Account.Members.GetValueOrDefault(call.Fields.Integer("user_id") ?? 0) ?? throw Refusal.NotFound();
        member.AgentCapacityPolicyId = policy.Id;
        return Answer.Ok(call.Profile(member.User));
    }

    /// <summary>Whichever policy the user has.</summary>
    private static Answer RemoveUser(Call call)
    {
        _ = Find(call, "agent_capacity_policy_id");
        var member = call.Account.Members.GetValueOrDefault(call.Id()) ?? throw Refusal.NotFound();
        member.AgentCapacityPolicyId = null;
        return Answer.Empty();
    }

    private static Answer CreateLimit(Call call)
    {
        var policy = Find(call, "agent_capacity_policy_id");
        var inbox = call.Account.Inboxes.Find(call.Fields.Integer("inbox_id") ?? 0) ?? throw Refusal.NotFound();
        if (policy.Limits.Exists(limit => limit.Inbox == inbox))
        {
            throw Refusal.Error(422, "Inbox has already been assigned to this policy");
        }

        var limit = new CapacityLimit { Inbox = inbox, ConversationLimit = Number(call), CreatedAt = call.Now, UpdatedAt = call.Now };
        return Answer.Ok(Render(policy, call.Account.Policies.Limit(policy, limit)));
    }

    private static Answer UpdateLimit(Call call)
    {
        var (policy, limit) = FindLimit(call);
        limit.ConversationLimit = Number(call);
        limit.UpdatedAt = call.Now;
        var json = Render(policy, limit);
        json["inbox_name"] = limit.Inbox.Name;
        return Answer.Ok(json);
    }

    private static Answer DeleteLimit(Call call)
    {
        var (policy, limit) = FindLimit(call);
        policy.Limits.Remove(limit);
        return Answer.NoContent();
    }

    private static long Number(Call call)
    {
        var number = call.Fields.Integer("conversation_limit");
        var validation = new Validation();
        if (number is null)
        {
            validation.Add("conversation_limit", "Conversation limit can't be blank");
            validation.Add("conversation_limit", "Conversation limit is not a number");
        }
        else if (number < 0)
        {
            validation.Add("conversation_limit", "Conversation limit must be greater than or equal to 0");
        }

        validation.Check();
        return number!.Value;
    }

    private static (CapacityPolicy Policy, CapacityLimit Limit) FindLimit(Call call)
    {
        var policy = Find(call, "agent_capacity_policy_id");
        var id = call.Id();
        return (policy, policy.Limits.Find(limit => limit.Id == id) ?? throw Refusal.NotFound());
    }

    private static CapacityPolicy Find(Call call, string segment = "id")
    {
        call.RequireAdministrator();
        return call.Account.Policies.Capacity.Find(call.Id(segment)) ?? throw Refusal.NotFound();
    }

    private static void Apply(Call call, CapacityPolicy policy)
    {
        var fields = call.Wrapped("agent_capacity_policy", "name", "description", "exclusion_rules");
        var name = fields.TryText("name", out var text) ? text : policy.Name;
        var description = fields.TryText("description", out text) ? text : policy.Description;
        var validation = new Validation();
        validation.Present("name", name);
        validation.Short("name", name);
        validation.Check();
        policy.Name = name!;
        policy.Description = description;
        policy.ExclusionRules = fields.Object("exclusion_rules") is { } rules ? Kept(rules) : policy.ExclusionRules;
        policy.UpdatedAt = call.Now;
    }

    /// <summary>A number of hours and a list of labels; anything else is dropped.</summary>
    private static JsonObject Kept(JsonObject rules)
    {
        var kept = new JsonObject();
        if (rules["excluded_labels"] is JsonArray labels)
        {
            kept["excluded_labels"] = labels.DeepClone();
        }

        if (rules.TryGetPropertyValue("exclude_older_than_hours", out var hours) && hours is null or JsonValue)
        {
            kept["exclude_older_than_hours"] = hours?.DeepClone();
        }

        return kept;
    }

    private static JsonObject Render(CapacityPolicy policy, CapacityLimit limit) => new()
    {
        ["id"] = limit.Id,
        ["inbox_id"] = limit.Inbox.Id,
        ["agent_capacity_policy_id"] = policy.Id,
        ["conversation_limit"] = limit.ConversationLimit,
        ["created_at"] = limit.CreatedAt.ToUnixTimeSeconds(),
        ["updated_at"] = limit.UpdatedAt.ToUnixTimeSeconds(),
    };

    private static JsonNode Render(Call call, CapacityPolicy policy) => new JsonObject
    {
        ["id"] = policy.Id,
        ["name"] = policy.Name,
        ["description"] = policy.Description,
        ["exclusion_rules"] = policy.ExclusionRules.DeepClone(),
        ["created_at"] = policy.CreatedAt.ToUnixTimeSeconds(),
        ["updated_at"] = policy.UpdatedAt.ToUnixTimeSeconds(),
        ["account_id"] = call.Account.Id,
        ["assigned_agent_count"] = call.Account.Members.Values.Count(member => member.AgentCapacityPolicyId == policy.Id),
        ["inbox_capacity_limits"] = new JsonArray([.. policy.Limits.Select(limit => (JsonNode)new JsonObject
        {
            ["id"] = limit.Id,
            ["inbox_id"] = limit.Inbox.Id,
            ["conversation_limit"] = limit.ConversationLimit,
        })]),
    };
}
