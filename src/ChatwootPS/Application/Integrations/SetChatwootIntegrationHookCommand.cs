using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Integrations;

/// <summary>Changes hooks to apps. Needs an administrator.</summary>
/// <example>
/// <code>(Get-ChatwootIntegration dialogflow).Hooks | Set-ChatwootIntegrationHook -Status Disabled</code>
/// Switches off the bots of Dialogflow.
/// </example>
/// <example>
/// <code>Set-ChatwootIntegrationHook 3 -Setting @{ api_key = $key; organization_id = 'org-1' } -PassThru</code>
/// Replaces the settings of a hook.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootIntegrationHook", SupportsShouldProcess = true)]
[OutputType(typeof(IntegrationHook))]
[Serves("PATCH /api/v1/accounts/{account_id}/integrations/hooks/{hook_id}")]
public sealed class SetChatwootIntegrationHookCommand : WriteResourceCmdlet<IntegrationHook>
{
    private ResourceRef<IntegrationHook>? _current;

    /// <summary>The ids of the hooks, or the hooks, to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<IntegrationHook>[] Id { get; set; } = [];

    /// <summary>All settings by their names in the API, the secret ones too: they replace those there are. Give secrets as SecureString: PowerShell keeps what is given in its error records.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Setting { get; set; }

    /// <summary>Enabled or Disabled.</summary>
    [Parameter]
    [BodyField]
    public IntegrationHookStatus Status { get; set; }

    /// <summary>Gives out the changed hook.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<IntegrationHook> reference in Id)
        {
            _current = reference;
            Update([reference], PassThru);
        }
    }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (Setting is not null)
        {
            long? id = _current?.Id;
            List<Integration> apps = Lookup(session, IntegrationApps.ListAsync);
            Integration? app = apps.Find(candidate => candidate.Hooks?.Any(hook => hook.Id == id) == true);
            // Of a hook that is not there the server tells.
            fields["settings"] = app is null ? PlainValue.From(Setting, nameof(Setting)) : IntegrationSettings.Check(Setting, app);
        }
        return fields;
    }
}
