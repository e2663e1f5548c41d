using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Integrations;

/// <summary>
/// Reads the apps that Chatwoot can work with, and the hooks the account has to them. Settings that are secret are never
/// given out; agents see neither settings nor what settings there are.
/// </summary>
/// <example>
/// <code>Get-ChatwootIntegration | Where-Object Enabled</code>
/// Lists the apps that are in use.
/// </example>
/// <example>
/// <code>(Get-ChatwootIntegration dialogflow).Hooks</code>
/// Shows the hooks to one app.
/// </example>
/// <example>
/// <code>(Get-ChatwootIntegration google_translate).SettingsJsonSchema.required</code>
/// Shows which settings a hook to an app needs.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootIntegration", SupportsPaging = true)]
[OutputType(typeof(Integration))]
[Serves("GET /api/v1/accounts/{account_id}/integrations/apps", "GET /api/v1/accounts/{account_id}/integrations/apps/{id}")]
public sealed class GetChatwootIntegrationCommand : SessionCmdlet
{
    /// <summary>
    /// The ids of apps, such as dialogflow, slack, openai, google_translate, dyte, linear, shopify, or patterns with wildcards;
    /// without it, all that the account is offered.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("App", "AppId")]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    private protected override void Process()
    {
        if (Id.Length == 0)
            ForInput(null, () => QueueList("*"));
        foreach (string id in Id)
        {
            ForInput(id, () =>
            {
                if (WildcardPattern.ContainsWildcardCharacters(id))
                    QueueList(id);
                else
                    Queue(id, SessionFor(), async operation => operation.Write(await IntegrationApps.GetAsync(operation, id).ConfigureAwait(false)));
            });
        }
    }

    private void QueueList(string pattern)
    {
        var window = new ListWindow(PagingParameters);
        var names = WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        Queue(pattern, SessionFor(), async operation =>
            window.Write(operation, (await IntegrationApps.ListAsync(operation).ConfigureAwait(false)).Where(app => names.IsMatch(app.Id) || (app.Name is not null && names.IsMatch(app.Name))).ToList()));
    }
}
