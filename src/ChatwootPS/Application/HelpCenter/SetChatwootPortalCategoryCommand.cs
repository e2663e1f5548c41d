using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>
/// Changes categories of a portal (help center). With nothing but -Position, those of the pipeline get their places in one
/// request, in the order they come. Needs an administrator or the permission to manage the knowledge base.
/// </summary>
/// <example>
/// <code>Set-ChatwootPortalCategory orders -Portal help -Locale en -Name 'Orders and returns'</code>
/// Gives the category a new name. (-Locale sets the language, and tells which category is meant where several have the slug.)
/// </example>
/// <example>
/// <code>Get-ChatwootPortalCategory -Portal help -Locale en | Sort-Object Name | Set-ChatwootPortalCategory -Position 10</code>
/// Puts the categories in alphabetical order: 10, 20, 30 and so on.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootPortalCategory", SupportsShouldProcess = true)]
[OutputType(typeof(PortalCategory))]
[Serves("PATCH /api/v1/accounts/{account_id}/portals/{portal_id}/categories/{id}", "POST /api/v1/accounts/{account_id}/portals/{id}/categories/reorder")]
public sealed class SetChatwootPortalCategoryCommand : PortalCategoryBodyCmdlet
{
    private const int Step = 10;

    private readonly Batches<ResourceRef<PortalCategory>> _places = new();

    /// <summary>The ids, slugs, names or categories to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<PortalCategory>[] Id { get; set; } = [];

    /// <summary>The portal: slug, name, id or object. Not needed with a category object, or where the account has one portal.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Portal>))]
    public ResourceRef<Portal>? Portal { get; set; }

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The new part of the address.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(SlugPattern, SlugForm)]
    public string? Slug { get; set; }

    /// <summary>The place of the first category; those that follow it in the pipeline come 10 further each.</summary>
    [Parameter]
    [BodyField]
    public int Position { get; set; }

    /// <summary>Gives out the changed categories.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<PortalCategory> reference in Id)
            ForInput(reference.Input, () => ProcessOne(reference));
    }

    private void ProcessOne(ResourceRef<PortalCategory> reference)
    {
        ChatwootSession session = SessionFor(reference);
        (Dictionary<string, object?> plain, Func<Operation, string, Task<Dictionary<string, object?>>> complete) = PlanFields(session);
        if (plain.Count == 0)
            throw ErrorRecords.InvalidInput($"Nothing to change was given for {reference.Describe()}.", "Give at least one of the parameters that set something.");
        if (plain.Count == 1 && IsBound(nameof(Position)))
        {
            _places.Add(session, reference);
            return;
        }
        if (!Approves(reference.Describe(), "Change"))
            return;
        ResourceRef<Portal>? portal = Portal;
        string? locale = Locale;
        bool passThru = PassThru;
        Queue(reference.Input, session, async operation =>
        {
            string slug = await operation.PortalOfAsync(reference.Value?.PortalSlug, portal).ConfigureAwait(false);
            long id = reference.Id ?? (await operation.CategoryAsync(slug, reference, locale).ConfigureAwait(false)).Id;
            Dictionary<string, object?> fields = await complete(operation, slug).ConfigureAwait(false);
            PortalCategory changed = await operation.GetAsync<PortalCategory>(Resources.PortalCategoriesOf(slug).Update(id, fields)).ConfigureAwait(false);
            if (passThru)
                operation.Write(changed);
        });
    }

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<ResourceRef<PortalCategory>> items) in _places.All)
        {
            if (!Approves(items.Count == 1 ? items[0].Describe() : $"{items.Count} categories (1 request for each portal)", "Reorder"))
                continue;
            (ResourceRef<Portal>? portal, int first, bool passThru) = (Portal, Position, (bool)PassThru);
            object target = items.Count == 1 ? items[0].Input : items.Select(item => item.Input).ToArray();
            Queue(target, session, async operation =>
            {
                var places = new List<(string Slug, long Id, int Position)>();
                foreach (ResourceRef<PortalCategory> item in items)
                {
                    string slug = await operation.PortalOfAsync(item.Value?.PortalSlug, portal).ConfigureAwait(false);
                    long id = item.Id ?? (await operation.CategoryAsync(slug, item).ConfigureAwait(false)).Id;
                    places.Add((slug, id, first + (places.Count(place => place.Slug == slug) * Step)));
                }
                foreach (var group in places.GroupBy(place => place.Slug))
                {
                    Resource<PortalCategory> resource = Resources.PortalCategoriesOf(group.Key);
                    await operation.SendAsync(HelpCenterPlace.Reorder(resource.Path, group.Select(place => new KeyValuePair<long, int>(place.Id, place.Position)))).ConfigureAwait(false);
                    if (!passThru)
                        continue;
                    foreach ((_, long id, _) in group)
                        operation.Write(await operation.GetAsync<PortalCategory>(resource.Get(id)).ConfigureAwait(false));
                }
            });
        }
    }
}
