using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>
/// Brings Markdown files into a portal (help center). The front matter says slug, title, category, author, status, locale, description,
/// position, meta_title, meta_description and meta_tags. An article with the slug is changed where it differs, others are made: run
/// again, it does nothing. -WhatIf tells the plan.
/// </summary>
/// <example>
/// <code>Import-ChatwootArticle -Portal help -Path ./docs -Locale es -Publish -WhatIf</code>
/// Tells what would be made or changed.
/// </example>
/// <example>
/// <code>Import-ChatwootArticle help ./docs | Group-Object Action -NoElement</code>
/// Brings all files below a folder in, and counts what was done.
/// </example>
/// <example>
/// <code>Get-ChildItem ./docs/es/*.md | Import-ChatwootArticle -Portal help -Locale es</code>
/// Brings some files in.
/// </example>
[Cmdlet(VerbsData.Import, "ChatwootArticle", SupportsShouldProcess = true)]
[OutputType(typeof(ArticleImport))]
public sealed class ImportChatwootArticleCommand : OperationCmdlet
{
    private Place? _place;

    /// <summary>The portal: slug, name, id or object. Not needed where the account has one portal.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(NameCompleter<Portal>))]
    public ResourceRef<Portal>? Portal { get; set; }

    /// <summary>Files, or folders whose *.md files are read, those in folders below too. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "PSPath")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The language of files that do not say it; by default that of the portal.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Locale { get; set; }

    /// <summary>Publishes all of them, whatever their front matter says.</summary>
    [Parameter]
    public SwitchParameter Publish { get; set; }

    private protected override void Process()
    {
        foreach (string path in Path)
            ForInput(path, () =>
            {
                ChatwootSession session = SessionFor(Portal);
                ResourceRef<Portal>? portal = Portal;
                _place ??= Lookup(session, operation => Place.ReadAsync(operation, portal));
                foreach (string file in Files(path))
                    ForInput(file, () => ImportFile(file, session, _place));
            });
    }

    private void ImportFile(string path, ChatwootSession session, Place place)
    {
        ArticleFile file = ArticleFile.Read(path);
        if (file.UnknownKeys.ToList() is { Count: > 0 } unknown)
            WriteWarning($"{path}: the front matter has {string.Join(", ", unknown)}, which articles do not have.");
        string locale = file.Locale ?? Locale ?? place.Locales[0];
        if (!place.Locales.Contains(locale))
            throw ErrorRecords.InvalidInput($"The portal '{place.Slug}' has no language '{locale}'.", $"It has {string.Join(", ", place.Locales)}; Set-ChatwootPortal -AllowedLocale changes that.");
        Dictionary<string, object?> fields = file.PlainFields(Publish);
        if (file.Category is { } category)
            fields["category_id"] = place.CategoryIn(category, locale);
        if (file.Author is { } author)
            fields["author_id"] = IdOf(new ResourceRef<Agent>(author), session);

        (string portal, string slug) = (place.Slug, file.Slug);
        if (place.Articles.TryGetValue(slug, out Article? present))
        {
            Dictionary<string, object?> changed = fields.Where(field => !IsSame(present, field.Key, field.Value)).ToDictionary(field => field.Key, field => field.Value);
            if (changed.Count > 0 && !Approves($"article '{slug}' ({string.Join(", ", changed.Keys)})", "Change"))
                return;
            Queue(path, session, async operation => operation.Write(new ArticleImport(
                path,
                slug,
                changed.Count == 0 ? ArticleImportAction.Unchanged : ArticleImportAction.Updated,
                [.. changed.Keys],
                changed.Count == 0 ? present : await operation.ChangeArticleAsync(portal, present.Id, changed).ConfigureAwait(false))));
            return;
        }
        fields["slug"] = slug;
        fields["locale"] = locale;
        if (Approves($"article '{slug}'", "Create"))
            Queue(path, session, async operation => operation.Write(new ArticleImport(path, slug, ArticleImportAction.Created, [], await operation.CreateArticleAsync(portal, fields).ConfigureAwait(false))));
    }

    private static bool IsSame(Article article, string field, object? value) => field switch
    {
        "title" => article.Title == (string?)value,
        "content" => (article.Content ?? "") == (string?)value,
        "description" => (article.Description ?? "") == ((string?)value ?? ""),
        "status" => article.Status is { } status && (int)status == (int)value!,
        "position" => article.Position == (long)value!,
        "category_id" => article.Category?.Id == (long?)value,
        "author_id" => article.Author?.Id == (long?)value,
        "meta" => ((Dictionary<string, object?>)value!).All(entry => article.Meta is { } meta && meta.TryGetValue(entry.Key, out object? there) && IsSameValue(there, entry.Value)),
        _ => false,
    };

    private static bool IsSameValue(object? left, object? right) => left is IEnumerable a and not string && right is IEnumerable b and not string
        ? a.Cast<object?>().SequenceEqual(b.Cast<object?>())
        : Equals(left, right);

    private IEnumerable<string> Files(string path)
    {
        System.Collections.ObjectModel.Collection<string> found;
        try
        {
            found = GetResolvedProviderPathFromPSPath(path, out _);
        }
        catch (ItemNotFoundException)
        {
            throw ErrorRecords.InvalidInput($"There is no file or folder '{path}'.", "Check the path; it is relative to the current location.");
        }
        foreach (string item in found)
        {
            if (!Directory.Exists(item))
                yield return item;
            else
                foreach (string file in Directory.EnumerateFiles(item, "*.md", SearchOption.AllDirectories).OrderBy(name => name, StringComparer.Ordinal))
                    yield return file;
        }
    }

    /// <summary>What there is in the portal before the import.</summary>
    private sealed record Place(string Slug, IReadOnlyList<string> Locales, Dictionary<string, Article> Articles, List<PortalCategory> Categories)
    {
        public static async Task<Place> ReadAsync(Operation operation, ResourceRef<Portal>? named)
        {
            string slug = await operation.PortalOfAsync(null, named).ConfigureAwait(false);
            Portal portal = await operation.PortalAsync(new ResourceRef<Portal>(slug)).ConfigureAwait(false);
            var articles = new Dictionary<string, Article>(StringComparer.OrdinalIgnoreCase);
            Resource<Article> resource = Resources.ArticlesOf(slug);
            foreach (string locale in portal.Locale)
                foreach (Article article in await operation.ListAsync<Article>(resource.List([new("locale", locale)]), resource.Paging).ConfigureAwait(false))
                    articles[article.Slug ?? ""] = article;
            Resource<PortalCategory> categories = Resources.PortalCategoriesOf(slug);
            return new Place(slug, [.. portal.Locale.OrderByDescending(locale => locale == portal.DefaultLocale)], articles, await operation.ListAsync<PortalCategory>(categories.List(), categories.Paging).ConfigureAwait(false));
        }

        public long CategoryIn(string category, string locale) =>
            Categories.Find(row => row.Slug == category && row.Locale == locale)?.Id
            ?? throw ErrorRecords.InvalidInput($"The portal '{Slug}' has no category '{category}' in '{locale}'.", $"It has {string.Join(", ", Categories.Where(row => row.Locale == locale).Select(row => row.Slug))}; New-ChatwootPortalCategory makes one.");
    }
}
