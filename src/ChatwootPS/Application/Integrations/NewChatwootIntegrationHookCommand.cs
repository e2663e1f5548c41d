using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Integrations;

/// <summary>
/// Connects the account to an app. Slack, Linear, Notion and Shopify are connected in the dashboard, where they ask for leave.
/// Needs an administrator.
/// </summary>
/// <example>
/// <code>New-ChatwootIntegrationHook google_translate -Setting @{ project_id = 'my-project'; credentials = (ConvertFrom-Json (Get-Content key.json -Raw)) }</code>
/// Has messages translated.
/// </example>
/// <example>
/// <code>New-ChatwootIntegrationHook openai -Setting @{ api_key = (Read-Host -AsSecureString) }</code>
/// Gives the key of an AI, typed unseen.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootIntegrationHook", SupportsShouldProcess = true)]
[OutputType(typeof(IntegrationHook))]
[Serves("POST /api/v1/accounts/{account_id}/integrations/hooks")]
public sealed class NewChatwootIntegrationHookCommand : WriteResourceCmdlet<IntegrationHook>
{
    /// <summary>The id of the app, such as dialogflow, openai, google_translate, dyte; Get-ChatwootIntegration lists them.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("App")]
    [ValidateNotNullOrEmpty]
    public string AppId { get; set; } = "";

    /// <summary>The settings by their names in the API. Give secrets as SecureString: PowerShell keeps what is given in its error records. The app's SettingsJsonSchema tells which there are.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Setting { get; set; }

    /// <summary>The inbox (id, name or object) of an app that works in one, such as dialogflow.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    [ValidateNotNull]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>Enabled (default) or Disabled.</summary>
    [Parameter]
    [BodyField]
    public IntegrationHookStatus Status { get; set; }

    private protected override void Process() => Create(AppId, AppId);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        // The server takes an app that does not exist without a word.
        Integration app = Lookup(session, operation => IntegrationApps.GetAsync(operation, AppId));
        if (app.HookType == "inbox" && Inbox is null)
            throw ErrorRecords.InvalidInput($"{app.Id} works in an inbox.", "Give the inbox with -Inbox.");
        fields["app_id"] = app.Id;
        fields["settings"] = IntegrationSettings.Check(Setting, app);
        if (Inbox is not null)
            fields["inbox_id"] = CheckedIdOf(Inbox, session);
        return fields;
    }
}
