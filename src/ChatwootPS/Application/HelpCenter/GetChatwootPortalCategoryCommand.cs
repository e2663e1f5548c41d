using System;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Reads the categories of portals (help centers), in their order.</summary>
/// <example>
/// <code>Get-ChatwootPortalCategory -Portal help -Locale en</code>
/// Lists the English categories of the portal 'help'.
/// </example>
/// <example>
/// <code>Get-ChatwootPortal | Get-ChatwootPortalCategory</code>
/// Lists the categories of all portals.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootPortalCategory", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(PortalCategory))]
[Serves("GET /api/v1/accounts/{account_id}/portals/{id}/categories", "GET /api/v1/accounts/{account_id}/portals/{portal_id}/categories/{id}")]
public sealed class GetChatwootPortalCategoryCommand : GetResourceCmdlet<PortalCategory>
{
    private string _slug = "";

    /// <summary>The portal: slug, name, id or object. Not needed with a category object, or where the account has one portal.</summary>
    [Parameter(ParameterSetName = IdSet)]
    [Parameter(ParameterSetName = ListSet, Mandatory = true, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<Portal>))]
    public ResourceRef<Portal>? Portal { get; set; }

    /// <summary>Lists the categories of one language. With the slug of a category, says which of its languages is meant.</summary>
    [Parameter]
    [QueryField]
    [ValidateNotNullOrEmpty]
    public string? Locale { get; set; }

    private protected override Resource<PortalCategory> Resource => Resources.PortalCategoriesOf(_slug);

    private protected override void Process()
    {
        if (Id.Length == 0)
        {
            ForInput(Portal?.Input, () =>
            {
                ResourceRef<Portal>? portal = Portal;
                _slug = Lookup(SessionFor(portal), operation => operation.PortalOfAsync(null, portal));
                QueueList(portal);
            });
            return;
        }
        foreach (ResourceRef<PortalCategory> reference in Id)
            ForInput(reference.Input, () => QueueOne(reference, Portal, Locale));
    }

    private void QueueOne(ResourceRef<PortalCategory> reference, ResourceRef<Portal>? portal, string? locale) =>
        Queue(reference.Input, SessionFor(reference), async operation =>
        {
            string slug = await operation.PortalOfAsync(reference.Value?.PortalSlug, portal).ConfigureAwait(false);
            Resource<PortalCategory> resource = Resources.PortalCategoriesOf(slug);
            if (reference.Id is { } id)
            {
                operation.Write(await operation.GetAsync<PortalCategory>(resource.Get(id)).ConfigureAwait(false));
                return;
            }
            List<PortalCategory> rows = await operation.ListAsync<PortalCategory>(resource.List(), resource.Paging).ConfigureAwait(false);
            Func<PortalCategory, bool> fits = ReferenceResolver.Matching<PortalCategory>(reference.Name!);
            List<PortalCategory> found = rows.FindAll(row => fits(row) && (locale is null || row.Locale == locale));
            if (found.Count == 0 && !reference.IsPattern)
                throw ReferenceResolver.NotFound<PortalCategory>(reference.Name!);
            found.ForEach(operation.Write);
        });
}
