using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Removes articles of portals (help centers): many in one request for each portal, where one unknown article stops them all. Needs an administrator or the permission to manage the knowledge base.</summary>
/// <example>
/// <code>Remove-ChatwootArticle how-to-order -Portal help</code>
/// Asks, and removes the article.
/// </example>
/// <example>
/// <code>Get-ChatwootArticle -Portal help -Status Archived | Remove-ChatwootArticle -Force</code>
/// Removes all archived articles in one request, without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootArticle", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Article))]
[Serves(
    "DELETE /api/v1/accounts/{account_id}/portals/{portal_id}/articles/{id}",
    "DELETE /api/v1/accounts/{account_id}/portals/{portal_id}/articles/bulk_actions/delete_articles")]
public sealed class RemoveChatwootArticleCommand : OperationCmdlet
{
    private readonly Batches<ResourceRef<Article>> _batches = new();

    /// <summary>The ids, slugs or articles to remove.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Article>[] Id { get; set; } = [];

    /// <summary>The portal: slug, name, id or object. Not needed with an article object, or where the account has one portal.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Portal>))]
    public ResourceRef<Portal>? Portal { get; set; }

    /// <summary>Gives out what was removed, as it was before.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<Article> reference in Id)
            ForInput(reference.Input, () => _batches.Add(SessionFor(reference), reference));
    }

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<ResourceRef<Article>> items) in _batches.All)
        {
            if (!Approves(items.Count == 1 ? items[0].Describe() : $"{items.Count} articles (1 request for each portal)", "Remove", Force))
                continue;
            (ResourceRef<Portal>? portal, bool passThru) = (Portal, PassThru);
            object target = items.Count == 1 ? items[0].Input : items.Select(item => item.Input).ToArray();
            Queue(target, session, async operation =>
            {
                List<(string Slug, List<long> Ids)> groups = items.Count == 1 ? [await OneAsync(operation, items[0], portal).ConfigureAwait(false)] : await operation.ByPortalAsync(items, portal).ConfigureAwait(false);
                foreach ((string slug, List<long> ids) in groups)
                {
                    Resource<Article> resource = Resources.ArticlesOf(slug);
                    var removed = new List<Article>();
                    foreach (long id in passThru ? ids : [])
                        removed.Add(await operation.GetAsync<Article>(resource.Get(id)).ConfigureAwait(false));
                    await operation.SendAsync(ids.Count == 1 ? resource.Remove(ids[0]) : ArticleBatch.Request(slug, "DELETE", "delete_articles", ids)).ConfigureAwait(false);
                    removed.ForEach(operation.Write);
                }
            });
        }
    }

    private static async System.Threading.Tasks.Task<(string, List<long>)> OneAsync(Operation operation, ResourceRef<Article> article, ResourceRef<Portal>? portal)
    {
        string slug = await operation.PortalOfAsync(article.Value?.PortalSlug, portal).ConfigureAwait(false);
        return (slug, [await operation.ArticleIdAsync(slug, article).ConfigureAwait(false)]);
    }
}
