using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Makes a category of a portal (help center), in one language. Needs an administrator or the permission to manage the knowledge base.</summary>
/// <example>
/// <code>New-ChatwootPortalCategory -Portal help -Name Orders -Slug orders -Locale en</code>
/// Makes an English category.
/// </example>
/// <example>
/// <code>New-ChatwootPortalCategory -Portal help -Name Pedidos -Slug orders -Locale es -TranslationOf 7</code>
/// Makes the Spanish counterpart of category 7.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootPortalCategory", SupportsShouldProcess = true)]
[OutputType(typeof(PortalCategory))]
[Serves("POST /api/v1/accounts/{account_id}/portals/{id}/categories")]
public sealed class NewChatwootPortalCategoryCommand : PortalCategoryBodyCmdlet
{
    /// <summary>The portals: slug, name, id or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<Portal>))]
    public ResourceRef<Portal>[] Portal { get; set; } = [];

    /// <summary>The name.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [BodyField]
    public string Name { get; set; } = "";

    /// <summary>The part of the address that names the category; unique in the portal and language.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [BodyField]
    [ValidateText(SlugPattern, SlugForm)]
    public string Slug { get; set; } = "";

    /// <summary>The place among the others: the lowest comes first.</summary>
    [Parameter]
    [BodyField]
    public int Position { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<Portal> portal in Portal)
        {
            ForInput(portal.Input, () =>
            {
                ChatwootSession session = SessionFor(portal);
                (_, Func<Operation, string, Task<Dictionary<string, object?>>> complete) = PlanFields(session);
                if (!Approves($"category '{Name}' of {portal.Describe()}", "Create"))
                    return;
                Queue(portal.Input, session, async operation =>
                {
                    string slug = await operation.SlugAsync(portal).ConfigureAwait(false);
                    Dictionary<string, object?> fields = await complete(operation, slug).ConfigureAwait(false);
                    operation.Write(await operation.GetAsync<PortalCategory>(Resources.PortalCategoriesOf(slug).Create(fields)).ConfigureAwait(false));
                });
            });
        }
    }
}
