using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static class AssignmentPolicyResource
{
    private const string Path = "/api/v1/accounts/{account_id}/assignment_policies";
    private const string OfInbox = "/api/v1/accounts/{account_id}/inboxes/{inbox_id}/assignment_policy";

    private static readonly string[] Columns =
        ["name", "description", "assignment_order", "conversation_priority", "fair_distribution_limit", "fair_distribution_window", "enabled"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call, Find(call))));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Get(Path + "/{assignment_policy_id}/inboxes", Inboxes);
        routes.Get(OfInbox, ShowLink);
        routes.Post(OfInbox, Link);
        routes.Delete(OfInbox, Unlink);
    }

    private static Answer List(Call call)
    {
        call.RequireAdministrator();
        return Answer.Ok(new JsonArray(call.Account.Policies.Assignment.OrderBy(policy => policy.UpdatedAt).Select(policy => (JsonNode)Render(call, policy)).ToArray()));
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var policy = new AssignmentPolicy { CreatedAt = call.Now };
        Apply(call, policy);
        call.Account.Policies.Assignment.Add(policy);
        return Answer.Ok(Render(call, policy));
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
        foreach (var inbox in call.Account.Policies.OfInbox.Where(link => link.Value == policy).Select(link => link.Key).ToArray())
        {
            call.Account.Policies.OfInbox.Remove(inbox);
        }

        return Answer.Empty();
    }

    private static Answer Inboxes(Call call)
    {
        var policy = Find(call, "assignment_policy_id");
        var inboxes = call.Account.Inboxes.Where(inbox => call.Account.Policies.OfInbox.GetValueOrDefault(inbox.Id) == policy);
        return Answer.Ok(new JsonObject { ["inboxes"] = new JsonArray(inboxes.Select(inbox => (JsonNode)call.Inbox(inbox)).ToArray()) });
    }

    private static Answer ShowLink(Call call) => Answer.Ok(Render(call, Linked(call, Inbox(call))));

    private static Answer Link(Call call)
    {
        var inbox = Inbox(call);
        var policy = call.Account.Policies.Assignment.Find(call.IdOf("assignment_policy_id")) ?? throw Refusal.NotFound();
        call.Account.Policies.OfInbox[inbox.Id] = policy;
        return Answer.Ok(Render(call, policy));
    }

    private static Answer Unlink(Call call)
    {
        var inbox = Inbox(call);
        Linked(call, inbox);
        call.Account.Policies.OfInbox.Remove(inbox.Id);
        return Answer.Empty();
    }

    private static Inbox Inbox(Call call)
    {
        var inbox = call.Account.Inboxes.Find(call.Id("inbox_id")) ?? throw Refusal.NotFound();
        call.RequireAdministrator();
        return inbox;
    }

    private static AssignmentPolicy Linked(Call call, Inbox inbox) =>
        call.Account.Policies.OfInbox.GetValueOrDefault(inbox.Id) ?? throw Refusal.Error(404, "Assignment policy not found");

    private static AssignmentPolicy Find(Call call, string segment = "id")
    {
        var policy = call.Account.Policies.Assignment.Find(call.Id(segment)) ?? throw Refusal.NotFound();
        call.RequireAdministrator();
        return policy;
    }

    private static void Apply(Call call, AssignmentPolicy policy)
    {
        var fields = call.Wrapped("assignment_policy", Columns);
        var name = fields.TryText("name", out var text) ? text : policy.Name;
        var limit = fields.TryInteger("fair_distribution_limit", out var number) ? number ?? throw Refusal.Crash() : policy.FairDistributionLimit;
        var window = fields.TryInteger("fair_distribution_window", out number) ? number ?? throw Refusal.Crash() : policy.FairDistributionWindow;
        var order = fields.TryChoice("assignment_order", ["round_robin", "balanced"], out var word) ? word ?? throw Refusal.Crash() : policy.AssignmentOrder;
        var priority = fields.TryChoice("conversation_priority", ["earliest_created", "longest_waiting"], out word) ? word ?? throw Refusal.Crash() : policy.ConversationPriority;
        var validation = new Validation();
        validation.Present("name", name);
        if (call.Account.Policies.Assignment.Any(other => other != policy && other.Name == name))
        {
            validation.Add("name", "Name has already been taken");
        }

        RequirePositive(validation, "fair_distribution_limit", limit);
        RequirePositive(validation, "fair_distribution_window", window);
        validation.Check();
        (policy.Name, policy.FairDistributionLimit, policy.FairDistributionWindow, policy.AssignmentOrder, policy.ConversationPriority) = (name!, limit, window, order, priority);
        policy.Description = fields.TryText("description", out text) ? text : policy.Description;
        policy.Enabled = fields.TryBoolean("enabled", out var enabled) ? enabled ?? throw Refusal.Crash() : policy.Enabled;
        policy.UpdatedAt = call.Now;
    }

    private static void RequirePositive(Validation validation, string attribute, long value)
    {
        if (value <= 0)
        {
            validation.Add(attribute, $"{Validation.Human(attribute)} must be greater than 0");
        }
    }

    private static JsonObject Render(Call call, AssignmentPolicy policy) => new()
    {
        ["id"] = policy.Id,
        ["name"] = policy.Name,
        ["description"] = policy.Description,
        ["assignment_order"] = policy.AssignmentOrder,
        ["conversation_priority"] = policy.ConversationPriority,
        ["fair_distribution_limit"] = policy.FairDistributionLimit,
        ["fair_distribution_window"] = policy.FairDistributionWindow,
        ["enabled"] = policy.Enabled,
        ["assigned_inbox_count"] = call.Account.Policies.OfInbox.Values.Count(linked => linked == policy),
        ["created_at"] = policy.CreatedAt.Unix(),
        ["updated_at"] = policy.UpdatedAt.Unix(),
    };
}
