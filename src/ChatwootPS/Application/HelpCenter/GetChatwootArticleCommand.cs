using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Reads articles of portals (help centers). To read one by its id needs an administrator or the permission to manage the knowledge base; the list is for every agent.</summary>
/// <example>
/// <code>Get-ChatwootArticle -Portal help -Status Draft</code>
/// Lists the drafts of the portal 'help', the latest changed first.
/// </example>
/// <example>
/// <code>Get-ChatwootPortal | Get-ChatwootArticle -Query refund -Locale en</code>
/// Searches the English articles of all portals.
/// </example>
/// <example>
/// <code>Get-ChatwootArticle how-to-order -Portal help</code>
/// Reads an article by its slug.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootArticle", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Article))]
[Serves("GET /api/v1/accounts/{account_id}/portals/{id}/articles", "GET /api/v1/accounts/{account_id}/portals/{portal_id}/articles/{id}")]
public sealed class GetChatwootArticleCommand : GetResourceCmdlet<Article>
{
    private string _slug = "";

    /// <summary>The portal: slug, name, id or object. Not needed with an article object, or where the account has one portal.</summary>
    [Parameter(ParameterSetName = IdSet)]
    [Parameter(ParameterSetName = ListSet, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<Portal>))]
    public ResourceRef<Portal>? Portal { get; set; }

    /// <summary>Only articles of this language.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    [ValidateNotNullOrEmpty]
    public string? Locale { get; set; }

    /// <summary>Only articles in categories with this slug, in their order.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField("category_slug")]
    [ValidateNotNullOrEmpty]
    public string? Category { get; set; }

    /// <summary>Only articles by this agent: id, e-mail address, name or object.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField("author_id")]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? Author { get; set; }

    /// <summary>Only articles in this state.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    public ArticleStatus Status { get; set; }

    /// <summary>Only articles with all these words, or beginnings of words, in title, description or text.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    [ValidateNotNullOrEmpty]
    public string? Query { get; set; }

    private protected override Resource<Article> Resource => Resources.ArticlesOf(_slug);

    // The total of the answer knows nothing of author and status; of each status there is a count of its own.
    private protected override Paging ListPaging => Paging.Numbered(25, Author is not null ? null : !IsBound(nameof(Status)) ? "meta.articles_count" : Status switch
    {
        ArticleStatus.Published => "meta.published_count",
        ArticleStatus.Archived => "meta.archived_articles_count",
        _ => "meta.draft_articles_count",
    });

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
        foreach (ResourceRef<Article> reference in Id)
            ForInput(reference.Input, () => QueueOne(reference, Portal));
    }

    private void QueueOne(ResourceRef<Article> reference, ResourceRef<Portal>? portal) =>
        Queue(reference.Input, SessionFor(reference), async operation =>
        {
            string slug = await operation.PortalOfAsync(reference.Value?.PortalSlug, portal).ConfigureAwait(false);
            Resource<Article> resource = Resources.ArticlesOf(slug);
            if (reference.IsPattern)
            {
                List<Article> rows = await operation.ListAsync<Article>(resource.List(), resource.Paging).ConfigureAwait(false);
                rows.FindAll(row => ReferenceResolver.Matching<Article>(reference.Name!)(row)).ForEach(operation.Write);
                return;
            }
            long id = await operation.ArticleIdAsync(slug, reference).ConfigureAwait(false);
            operation.Write(await operation.GetAsync<Article>(resource.Get(id)).ConfigureAwait(false));
        });
}
