using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Policies;

/// <summary>Administrators only. An inbox has one policy at most.</summary>
internal static class AssignmentPolicyResource
{
    private const string Path = "/api/v1/accounts/{account_id}/assignment_policies";
    private const string OfInbox = "/api/v1/accounts/{account_id}/inboxes/{inbox_id}/assignment_policy";

    private static readonly string[] Orders = ["round_robin", "balanced"];
    private static readonly string[] Priorities = ["earliest_created", "longest_waiting"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call, Find(call))));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Get(Path + "/{assignment_policy_id}/inboxes", ListInboxes);
        routes.Get(OfInbox, call => Answer.Ok(Render(call, Linked(FindInbox(call)))));
        routes.Post(OfInbox, Link);
        routes.Delete(OfInbox, Unlink);
    }

    private static Answer List(Call call)
    {
        call.RequireAdministrator();
        return Answer.Ok(new JsonArray([.. call.Account.Policies.Assignment.OrderBy(policy => policy.UpdatedAt).Select(policy => Render(call, policy))]));
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var policy = new AssignmentPolicy { CreatedAt = call.Now, UpdatedAt = call.Now };
        Apply(call, policy);
        return Answer.Ok(Render(call, call.Account.Policies.Assignment.Add(policy)));
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
        call.Account.Policies.Assignment.Remove(policy);
        foreach (var inbox in call.Account.Inboxes.Where(inbox => inbox.AssignmentPolicy == policy))
        {
            inbox.AssignmentPolicy = null;
        }

        return Answer.Empty();
    }

    private static Answer ListInboxes(Call call)
    {
        var policy = Find(call, "assignment_policy_id");
        return Answer.Ok(new JsonObject
        {
            ["inboxes"] = new JsonArray([.. call.Account.Inboxes.Where(inbox => inbox.AssignmentPolicy == policy).Select(call.Inbox)]),
        });
    }

    private static Answer Link(Call call)
    {
        var inbox = FindInbox(call);
        inbox.AssignmentPolicy = call.Account.Policies.Assignment.Find(call.Fields.Integer("assignment_policy_id") ?? 0) ?? throw Refusal.NotFound();
        return Answer.Ok(Render(call, inbox.AssignmentPolicy));
    }

    private static Answer Unlink(Call call)
    {
        var inbox = FindInbox(call);
        _ = Linked(inbox);
        inbox.AssignmentPolicy = null;
        return Answer.Empty();
    }

    private static AssignmentPolicy Find(Call call, string segment = "id")
    {
        var policy = call.Account.Policies.Assignment.Find(call.Id(segment)) ?? throw Refusal.NotFound();
        call.RequireAdministrator();
        return policy;
    }

    private static Inbox FindInbox(Call call)
    {
        var inbox = call.Account.Inboxes.Find(call.Id("inbox_id")) ?? throw Refusal.NotFound();
        call.RequireAdministrator();
        return inbox;
    }

    private static AssignmentPolicy Linked(Inbox inbox) => inbox.AssignmentPolicy ?? throw Refusal.Error(404, "Assignment policy not found");

    private static void Apply(Call call, AssignmentPolicy policy)
    {
        var fields = call.Wrapped(
            "assignment_policy", "name", "description", "assignment_order", "conversation_priority", "fair_distribution_limit", "fair_distribution_window", "enabled");
        var name = fields.TryText("name", out var text) ? text : policy.Name;
        var description = fields.TryText("description", out text) ? text : policy.Description;

        // The columns take no null.
        var order = fields.TryChoice("assignment_order", Orders, out var word) ? word ?? throw Refusal.Crash() : policy.Order;
        var priority = fields.TryChoice("conversation_priority", Priorities, out word) ? word ?? throw Refusal.Crash() : policy.Priority;
        var limit = fields.TryInteger("fair_distribution_limit", out var number) ? number : policy.Limit;
        var window = fields.TryInteger("fair_distribution_window", out number) ? number : policy.Window;
        var validation = new Validation();
        validation.Present("name", name);
        validation.Short("name", name);
        if (call.Account.Policies.Assignment.Any(other => other != policy && other.Name == name))
        {
            validation.Add("name", "Name has already been taken");
        }

        Positive(validation, "fair_distribution_limit", limit);
        Positive(validation, "fair_distribution_window", window);
        validation.Check();
        var enabled = fields.TryBoolean("enabled", out var flag) ? flag ?? throw Refusal.Crash() : policy.Enabled;
        policy.Name = name!;
        policy.Description = description;
        policy.Order = order;
        policy.Priority = priority;
        policy.Limit = limit!.Value;
        policy.Window = window!.Value;
        policy.Enabled = enabled;
        policy.UpdatedAt = call.Now;
    }

    private static void Positive(Validation validation, string attribute, long? number)
    {
        if (number is null)
        {
            validation.Add(attribute, Validation.Human(attribute) + " is not a number");
        }
        else if (number <= 0)
        {
            validation.Add(attribute, Validation.Human(attribute) + " must be greater than 0");
        }
    }

    private static JsonNode Render(Call call, AssignmentPolicy policy) => new JsonObject
    {
        ["id"] = policy.Id,
        ["name"] = policy.Name,
        ["description"] = policy.Description,
        ["assignment_order"] = policy.Order,
        ["conversation_priority"] = policy.Priority,
        ["fair_distribution_limit"] = policy.Limit,
        ["fair_distribution_window"] = policy.Window,
        ["enabled"] = policy.Enabled,
        ["assigned_inbox_count"] = call.Account.Inboxes.Count(inbox => inbox.AssignmentPolicy == policy),
        ["created_at"] = policy.CreatedAt.ToUnixTimeSeconds(),
        ["updated_at"] = policy.UpdatedAt.ToUnixTimeSeconds(),
    };
}
