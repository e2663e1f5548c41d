using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Reads the policies that say how many conversations agents may have. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Get-ChatwootCapacityPolicy</code>
/// Lists the policies of the account.
/// </example>
/// <example>
/// <code>(Get-ChatwootCapacityPolicy Trainees -IncludeUser).Users</code>
/// Lists the agents of a policy.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCapacityPolicy", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CapacityPolicy))]
[Serves(
    "GET /api/v1/accounts/{account_id}/agent_capacity_policies",
    "GET /api/v1/accounts/{account_id}/agent_capacity_policies/{id}",
    "GET /api/v1/accounts/{account_id}/agent_capacity_policies/{agent_capacity_policy_id}/users")]
public sealed class GetChatwootCapacityPolicyCommand : GetPolicyCmdlet<CapacityPolicy>
{
    /// <summary>Reads the agents of each policy as well, into its property Users: one more request for each. Their tokens are never shown.</summary>
    [Parameter(ParameterSetName = IdSet)]
    public SwitchParameter IncludeUser { get; set; }

    private protected override Func<Operation, CapacityPolicy, Task>? Further => !IncludeUser ? null : async (operation, policy) =>
        policy.Users = await operation.ListAsync<CapacityPolicyUser>(Resources.CapacityUsers("GET", policy.Id), Paging.None).ConfigureAwait(false);
}
