using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>
/// Writes the articles of a portal as Markdown files with front matter, in folders by language and category. Import-ChatwootArticle
/// reads them back. Files that are there are overwritten.
/// </summary>
/// <example>
/// <code>Export-ChatwootArticle -Portal help -Path ./backup</code>
/// Writes all articles, such as ./backup/en/orders/how-to-order.md.
/// </example>
/// <example>
/// <code>Export-ChatwootArticle -Portal help -Path ./es -Locale es -Status Published | Measure-Object</code>
/// Writes the published Spanish ones, and counts the files.
/// </example>
[Cmdlet(VerbsData.Export, "ChatwootArticle", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportChatwootArticleCommand : OperationCmdlet
{
    /// <summary>The portal: slug, name, id or object. Not needed where the account has one portal.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<Portal>))]
    public ResourceRef<Portal>? Portal { get; set; }

    /// <summary>The folder the files go into; it is made where it is not there.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Only these languages; by default all of the portal.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Locale { get; set; } = [];

    /// <summary>Only articles in this state.</summary>
    [Parameter]
    public ArticleStatus Status { get; set; }

    private protected override void Process() => ForInput(Portal?.Input, () =>
    {
        ResourceRef<Portal>? named = Portal;
        ChatwootSession session = SessionFor(named);
        string slug = Lookup(session, operation => operation.PortalOfAsync(null, named));
        Portal portal = Lookup(session, operation => operation.PortalAsync(new ResourceRef<Portal>(slug)));
        string folder = GetUnresolvedProviderPathFromPSPath(Path);
        if (Locale.FirstOrDefault(locale => !portal.Locale.Contains(locale)) is { } unknown)
            throw ErrorRecords.InvalidInput($"The portal '{slug}' has no language '{unknown}'.", $"It has {string.Join(", ", portal.Locale)}.");
        if (!Approves(folder, $"Write the articles of portal '{slug}'"))
            return;
        List<string> locales = Locale.Length > 0 ? [.. Locale] : [.. portal.Locale];
        ArticleStatus? status = IsBound(nameof(Status)) ? Status : null;
        Resource<Article> resource = Resources.ArticlesOf(slug);
        foreach (string locale in locales)
        {
            // An article tells its language only through its category.
            Queue(named?.Input, session, async operation =>
            {
                List<Article> articles = await operation.ListAsync<Article>(resource.List([new("locale", locale)]), resource.Paging).ConfigureAwait(false);
                foreach (Article article in articles.Where(row => status is null || row.Status == status))
                    operation.Write(Write(folder, article, locale));
            });
        }
    });

    private static FileInfo Write(string folder, Article article, string locale)
    {
        string place = System.IO.Path.Combine(folder, Safe(locale), Safe(article.Category?.Id is null ? "_none" : article.Category.Slug ?? "_none"));
        Directory.CreateDirectory(place);
        string file = System.IO.Path.Combine(place, Safe(article.Slug ?? FieldMap.TextOf(article.Id)) + ".md");
        File.WriteAllText(file, ArticleFile.Write(article, locale), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return new FileInfo(file);
    }

    // Slugs are free texts; names of files are not, on Windows least of all.
    private static string Safe(string name) => string.Concat(name.Select(c => c < ' ' || "<>:\"/\\|?*".IndexOf(c) >= 0 ? '_' : c)).TrimEnd('.', ' ');
}
