using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.SlaPolicies;

/// <summary>
/// Removes SLA policies, and with them what is known of the conversations they were put on. The server does it in the
/// background. Needs an administrator and the enterprise edition.
/// </summary>
/// <example>
/// <code>Remove-ChatwootSlaPolicy Silver</code>
/// Asks, and removes a policy.
/// </example>
/// <example>
/// <code>Get-ChatwootSlaPolicy 'test *' | Remove-ChatwootSlaPolicy -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootSlaPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(SlaPolicy))]
[Serves("DELETE /api/v1/accounts/{account_id}/sla_policies/{id}")]
public sealed class RemoveChatwootSlaPolicyCommand : RemoveResourceCmdlet<SlaPolicy>
{
    // The server answers 200 for a policy that is not there; the list alone tells.
    private protected override Func<Operation, long, Task>? BeforeRemoval => async (operation, id) =>
    {
        Resource<SlaPolicy> policies = Resources.SlaPolicies;
        List<SlaPolicy> rows = await operation.ListAsync<SlaPolicy>(policies.List(), policies.Paging).ConfigureAwait(false);
        if (!rows.Exists(row => row.Id == id))
            throw UnknownId.NotFound(policies, id);
    };
}
