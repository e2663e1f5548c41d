using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Reads portals (help centers). Counts of articles are real only where a portal is asked for by itself.</summary>
/// <example>
/// <code>Get-ChatwootPortal</code>
/// Lists the portals, archived ones as well.
/// </example>
/// <example>
/// <code>(Get-ChatwootPortal help).Meta.published_count</code>
/// Counts the published articles of the portal 'help'.
/// </example>
/// <example>
/// <code>Get-ChatwootPortal help -SslStatus</code>
/// Tells how the certificate of its own domain stands.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootPortal", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Portal), typeof(PSObject))]
[Serves("GET /api/v1/accounts/{account_id}/portals", "GET /api/v1/accounts/{account_id}/portals/{id}", "GET /api/v1/accounts/{account_id}/portals/{id}/ssl_status")]
public sealed class GetChatwootPortalCommand : GetResourceCmdlet<Portal>
{
    /// <summary>Counts the articles of one language only.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Locale { get; set; }

    /// <summary>Gives out how the certificate of the portal's own domain stands, instead of the portal. Enterprise edition.</summary>
    [Parameter]
    public SwitchParameter SslStatus { get; set; }

    private protected override void Process()
    {
        if (Id.Length == 0 || Id.Any(reference => reference.IsPattern))
        {
            if (SslStatus || Locale is not null)
                ForInput(null, () => throw ErrorRecords.InvalidInput("-SslStatus and -Locale are for portals by id, slug or object.", "Name the portals."));
            else
                base.Process();
            return;
        }
        foreach (ResourceRef<Portal> reference in Id)
            ForInput(reference.Input, () => QueueOne(reference, Locale, SslStatus));
    }

    private void QueueOne(ResourceRef<Portal> reference, string? locale, bool sslStatus) =>
        Queue(reference.Input, SessionFor(reference), async operation =>
        {
            long id = await ReferenceResolver.IdAsync(reference, operation).ConfigureAwait(false);
            await operation.TellingUnknownAsync(Resources.Portals, id, async () =>
            {
                ApiRequest request = (await operation.AddressedAsync(Resources.Portals, id).ConfigureAwait(false)).Get(id);
                object answer;
                if (sslStatus)
                    answer = PlainValue.ToPSObject((await operation.SendAsync(request.With(path: request.Path + "/ssl_status")).ConfigureAwait(false)).Value)!;
                else
                    answer = await operation.GetAsync<Portal>(locale is null ? request : request.With(query: [new("locale", locale)])).ConfigureAwait(false);
                operation.Write(answer);
                return true;
            }).ConfigureAwait(false);
        });
}
