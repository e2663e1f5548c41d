using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.SlaPolicies;

/// <summary>Reads SLA policies: how soon customers are to be answered. Part of the enterprise edition.</summary>
/// <example>
/// <code>Get-ChatwootSlaPolicy</code>
/// Lists the policies of the account.
/// </example>
/// <example>
/// <code>(Get-ChatwootSlaPolicy Gold).FirstResponseTimeThreshold.TotalMinutes</code>
/// Shows the goal of one policy in minutes.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootSlaPolicy", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(SlaPolicy))]
[Serves("GET /api/v1/accounts/{account_id}/sla_policies", "GET /api/v1/accounts/{account_id}/sla_policies/{id}")]
public sealed class GetChatwootSlaPolicyCommand : GetResourceCmdlet<SlaPolicy>;
