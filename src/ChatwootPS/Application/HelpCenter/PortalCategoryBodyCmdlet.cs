using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>What New and Set have in common.</summary>
public abstract class PortalCategoryBodyCmdlet : OperationCmdlet
{
    private protected const string SlugPattern = @"^[^\s/?#.%]+$";
    private protected const string SlugForm = "one word without blanks, dots and slashes, such as 'getting-started'";

    /// <summary>What the category is about.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>The language, one of the portal's.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Locale { get; set; }

    /// <summary>A character shown beside the name, such as an emoji.</summary>
    [Parameter]
    [BodyField]
    [AllowEmptyString]
    public string? Icon { get; set; }

    /// <summary>The colour of the icon, such as '#1f93ff'.</summary>
    [Parameter]
    [BodyField]
    [AllowEmptyString]
    public string? IconColor { get; set; }

    /// <summary>The category above this one, as id, slug or object; $null takes it away.</summary>
    [Parameter]
    [AllowNull]
    public ResourceRef<PortalCategory>? ParentCategory { get; set; }

    /// <summary>The category this one is a translation of; $null takes it away.</summary>
    [Parameter]
    [AllowNull]
    public ResourceRef<PortalCategory>? TranslationOf { get; set; }

    /// <summary>Categories that visitors may find of interest, too.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ResourceRef<PortalCategory>[] RelatedCategory { get; set; } = [];

    /// <summary>The fields that need no look-up, and a look-up of the others for when the portal is known; nothing of the cmdlet is read in it.</summary>
    private protected (Dictionary<string, object?> Plain, System.Func<Operation, string, Task<Dictionary<string, object?>>> Complete) PlanFields(ChatwootSession session)
    {
        Dictionary<string, object?> plain = BodyFields(session);
        var references = new Dictionary<string, ResourceRef<PortalCategory>?>();
        if (IsBound(nameof(ParentCategory)))
            references["parent_category_id"] = ParentCategory;
        if (IsBound(nameof(TranslationOf)))
            references["associated_category_id"] = TranslationOf;
        ResourceRef<PortalCategory>[] related = RelatedCategory;
        foreach (string name in references.Keys)
            plain[name] = null;
        if (related.Length > 0)
            plain["related_category_ids"] = null;
        string? locale = Locale;
        return (plain, async (operation, slug) =>
        {
            var fields = plain.ToDictionary(field => field.Key, field => field.Value);
            foreach (KeyValuePair<string, ResourceRef<PortalCategory>?> reference in references)
                fields[reference.Key] = reference.Value is null ? null : (await operation.CategoryAsync(slug, reference.Value, locale).ConfigureAwait(false)).Id;
            var ids = new List<object?>();
            foreach (ResourceRef<PortalCategory> reference in related)
                ids.Add((await operation.CategoryAsync(slug, reference, locale).ConfigureAwait(false)).Id);
            if (ids.Count > 0)
                fields["related_category_ids"] = ids;
            return fields;
        });
    }
}
