using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Integrations;

/// <summary>Removes hooks to apps, with their settings. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootIntegrationHook 3</code>
/// Asks, and removes a hook.
/// </example>
/// <example>
/// <code>(Get-ChatwootIntegration dyte).Hooks | Remove-ChatwootIntegrationHook -Force</code>
/// Disconnects the account from an app.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootIntegrationHook", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(IntegrationHook))]
[Serves("DELETE /api/v1/accounts/{account_id}/integrations/hooks/{hook_id}")]
public sealed class RemoveChatwootIntegrationHookCommand : RemoveResourceCmdlet<IntegrationHook>
{
    // Hooks are listed with their apps only.
    private protected override async Task<IntegrationHook> ReadAsync(Operation operation, Resource<IntegrationHook> resource, long id)
    {
        List<Integration> apps = await IntegrationApps.ListAsync(operation).ConfigureAwait(false);
        return apps.SelectMany(app => app.Hooks ?? []).FirstOrDefault(hook => hook.Id == id) ?? throw UnknownId.NotFound(resource, id);
    }
}
