using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Campaigns;

/// <summary>Removes campaigns. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootCampaign 3</code>
/// Asks, and removes a campaign.
/// </example>
/// <example>
/// <code>Get-ChatwootCampaign 'test *' | Remove-ChatwootCampaign -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCampaign", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Campaign))]
[Serves("DELETE /api/v1/accounts/{account_id}/campaigns/{id}")]
public sealed class RemoveChatwootCampaignCommand : RemoveResourceCmdlet<Campaign>;
