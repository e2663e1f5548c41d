using System;
using System.Collections;
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

/// <summary>What New and Set have in common.</summary>
public abstract class ArticleBodyCmdlet : OperationCmdlet
{
    private protected const string SlugPattern = @"^(?!(search|articles|categories)$)[^\s/?#.%]+$";
    private protected const string SlugForm = "one word without blanks, dots and slashes, and not search, articles or categories";
    private const int LongestText = 20_000;

    private static readonly string[] s_metaKeys = ["title", "description", "tags"];

    /// <summary>The text, as Markdown; 20000 characters at most. Needed to publish.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Content { get; set; }

    /// <summary>A summary for lists, 20000 characters at most.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Who sees it: Draft and Archived only agents, Published everybody.</summary>
    [Parameter]
    public ArticleStatus Status { get; set; }

    /// <summary>The category: id, slug or object; it also sets the language. $null takes the article out of its category.</summary>
    [Parameter]
    [AllowNull]
    public ResourceRef<PortalCategory>? Category { get; set; }

    /// <summary>The author: id, e-mail address, name or object.</summary>
    [Parameter]
    [BodyField("author_id")]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? Author { get; set; }

    /// <summary>What search engines are told: @{ title = '...'; description = '...'; tags = 'a', 'b' }. All of it: what is left out goes.</summary>
    [Parameter]
    public IDictionary? Meta { get; set; }

    /// <summary>The article this one is a translation of: id, slug or object.</summary>
    [Parameter]
    public ResourceRef<Article>? TranslationOf { get; set; }

    /// <summary>The fields that need no look-up, and a look-up of the others for when the portal is known; nothing of the cmdlet is read in it.</summary>
    private protected (Dictionary<string, object?> Plain, Func<Operation, string, Task<Dictionary<string, object?>>> Complete) PlanFields(ChatwootSession session, string? locale)
    {
        Dictionary<string, object?> plain = BodyFields(session);
        Check(plain);
        bool hasCategory = IsBound(nameof(Category));
        (ResourceRef<PortalCategory>? category, ResourceRef<Article>? root) = (Category, TranslationOf);
        if (hasCategory)
            plain["category_id"] = null;
        if (locale is not null)
            plain["locale"] = locale;
        if (root is not null)
            plain["associated_article_id"] = null;
        return (plain, async (operation, slug) =>
        {
            var fields = plain.ToDictionary(field => field.Key, field => field.Value);
            if (locale is not null)
                await operation.RequireLocaleAsync(slug, locale).ConfigureAwait(false);
            if (category is not null)
            {
                PortalCategory found = await operation.CategoryAsync(slug, category, locale).ConfigureAwait(false);
                if (locale is not null && found.Locale != locale)
                    throw ErrorRecords.InvalidInput($"The category '{found}' is in '{found.Locale}', not in '{locale}'.", "The category decides on the language: leave -Locale out, or name another category.");
                fields["category_id"] = found.Id;
            }
            if (root is not null)
            {
                // The server makes the article first and complains afterwards.
                long id = await operation.ArticleIdAsync(slug, root).ConfigureAwait(false);
                fields["associated_article_id"] = (await operation.GetAsync<Article>(Resources.ArticlesOf(slug).Get(id)).ConfigureAwait(false)).Id;
            }
            return fields;
        });
    }

    private void Check(Dictionary<string, object?> fields)
    {
        foreach (string name in new[] { "content", "description" })
            if (fields.TryGetValue(name, out object? value) && value is string text && AttributeLimits.CharactersOf(text) > LongestText)
                throw ErrorRecords.InvalidInput($"The {name} has {AttributeLimits.CharactersOf(text)} characters.", $"It may have {LongestText}.");
        if (IsBound(nameof(Status)))
            fields["status"] = (int)Status;
        if (Meta is null)
            return;
        foreach (object key in Meta.Keys)
            if (!s_metaKeys.Contains(key.ToString()))
                throw ErrorRecords.InvalidInput($"-Meta: the server does not know '{key}', and would drop it.", $"It knows {string.Join(", ", s_metaKeys)}.");
        var meta = (Dictionary<string, object?>)PlainValue.From(Meta, nameof(Meta))!;
        if (meta.TryGetValue("tags", out object? tags) && tags is string single)
            meta["tags"] = new List<object?> { single };
        fields["meta"] = meta;
    }
}
