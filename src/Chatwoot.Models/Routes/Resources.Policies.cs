using System.Collections.Generic;
using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>Who is given which conversation, and how many.</summary>
internal static partial class Resources
{
    public static Resource<AssignmentPolicy> AssignmentPolicies { get; } = new(ApiFamily.Application, A + "assignment_policies", "assignment policy")
    {
        BodyRoot = "assignment_policy",
        Id = policy => policy.Id,
        Names = policy => [policy.Name],
    };

    public static Resource<CapacityPolicy> CapacityPolicies { get; } = new(ApiFamily.Application, A + "agent_capacity_policies", "capacity policy")
    {
        BodyRoot = "agent_capacity_policy",
        Id = policy => policy.Id,
        Names = policy => [policy.Name],
    };

    /// <summary>The inboxes an assignment policy is for.</summary>
    public static ApiRequest InboxesOf(long policy) => new(ApiFamily.Application, "GET", AssignmentPolicies.ItemPath(policy) + "/inboxes") { Envelope = "inboxes" };

    /// <summary>The link of an inbox to its assignment policy.</summary>
    public static ApiRequest AssignmentPolicyOf(string method, long inbox) => new(ApiFamily.Application, method, Inboxes.ItemPath(inbox) + "/assignment_policy");

    /// <summary>The agents a capacity policy is for.</summary>
    public static ApiRequest CapacityUsers(string method, long policy, long? user = null) =>
        new(ApiFamily.Application, method, CapacityPolicies.ItemPath(policy) + "/users" + Part(user));

    /// <summary>The limits of a capacity policy.</summary>
    public static ApiRequest CapacityLimits(string method, long policy, long? limit, IReadOnlyDictionary<string, object?>? fields = null) =>
        new(ApiFamily.Application, method, CapacityPolicies.ItemPath(policy) + "/inbox_limits" + Part(limit)) { Body = fields };

    private static string Part(long? id) => id is { } number ? "/" + ApiRequest.Segment(number) : "";
}
