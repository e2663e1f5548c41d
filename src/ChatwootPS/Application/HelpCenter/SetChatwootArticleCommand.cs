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
/// Changes articles of a portal (help center). Of many articles, -Status, -Category, -Position and -TranslateTo go in one
/// request each, where nothing else is changed; then one unknown article stops them all. Needs an administrator or the permission to manage the knowledge base.
/// </summary>
/// <example>
/// <code>Get-ChatwootArticle -Portal help -Status Draft | Set-ChatwootArticle -Status Published</code>
/// Publishes all drafts in one request.
/// </example>
/// <example>
/// <code>Set-ChatwootArticle how-to-order -Portal help -Title 'How to place an order' -PassThru</code>
/// Changes the title.
/// </example>
/// <example>
/// <code>Get-ChatwootArticle -Portal help -Category orders | Sort-Object Title | Set-ChatwootArticle -Position 10</code>
/// Puts the articles of a category in alphabetical order: 10, 20, 30 and so on.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootArticle", SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[Serves(
    "PATCH /api/v1/accounts/{account_id}/portals/{portal_id}/articles/{id}",
    "POST /api/v1/accounts/{account_id}/portals/{id}/articles/reorder",
    "PATCH /api/v1/accounts/{account_id}/portals/{portal_id}/articles/bulk_actions/update_status",
    "PATCH /api/v1/accounts/{account_id}/portals/{portal_id}/articles/bulk_actions/update_category",
    "POST /api/v1/accounts/{account_id}/portals/{portal_id}/articles/bulk_actions/translate")]
public sealed class SetChatwootArticleCommand : ArticleBodyCmdlet
{
    private const int Step = 10;

    private static readonly string[] s_batched = ["status", "category_id", "position"];

    private readonly Batches<ResourceRef<Article>> _batches = new();

    /// <summary>The ids, slugs or articles to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<Article>[] Id { get; set; } = [];

    /// <summary>The portal: slug, name, id or object. Not needed with an article object, or where the account has one portal.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Portal>))]
    public ResourceRef<Portal>? Portal { get; set; }

    /// <summary>The new title.</summary>
    [Parameter]
    [BodyField]
    [ValidateLength(1, 255)]
    public string? Title { get; set; }

    /// <summary>The new part of the address.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(SlugPattern, SlugForm)]
    [ValidateLength(1, 255)]
    public string? Slug { get; set; }

    /// <summary>The language; a category decides on it where the article is in one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Locale { get; set; }

    /// <summary>The place of the first article; those that follow it in the pipeline come 10 further each.</summary>
    [Parameter]
    [BodyField]
    public int Position { get; set; }

    /// <summary>The language the assistant translates the articles to, in the background. Enterprise edition, with Captain.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TranslateTo { get; set; }

    /// <summary>The category of the translations, in their language.</summary>
    [Parameter]
    public ResourceRef<PortalCategory>? TranslationCategory { get; set; }

    /// <summary>Translates anew what has a translation already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives out the changed articles.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<Article> reference in Id)
            ForInput(reference.Input, () => ProcessOne(reference));
    }

    private void ProcessOne(ResourceRef<Article> reference)
    {
        ChatwootSession session = SessionFor(reference);
        (Dictionary<string, object?> plain, Func<Operation, string, Task<Dictionary<string, object?>>> complete) = PlanFields(session, Locale);
        if (plain.Count == 0 && TranslateTo is null)
            throw ErrorRecords.InvalidInput($"Nothing to change was given for {reference.Describe()}.", "Give at least one of the parameters that set something.");
        bool takesOut = plain.ContainsKey("category_id") && Category is null;
        if (plain.Keys.All(s_batched.Contains) && !takesOut)
        {
            _batches.Add(session, reference);
            return;
        }
        if (TranslateTo is not null)
            throw ErrorRecords.InvalidInput("-TranslateTo goes with -Status, -Category and -Position only.", "Translate in a command of its own.");
        if (Approves(reference.Describe(), "Change"))
            QueueChange(reference, session, complete);
    }

    private void QueueChange(ResourceRef<Article> reference, ChatwootSession session, Func<Operation, string, Task<Dictionary<string, object?>>> complete)
    {
        (ResourceRef<Portal>? portal, bool passThru) = (Portal, PassThru);
        Queue(reference.Input, session, async operation =>
        {
            string slug = await operation.PortalOfAsync(reference.Value?.PortalSlug, portal).ConfigureAwait(false);
            Dictionary<string, object?> fields = await complete(operation, slug).ConfigureAwait(false);
            long id = await operation.ArticleIdAsync(slug, reference).ConfigureAwait(false);
            Article changed = await operation.ChangeArticleAsync(slug, id, fields).ConfigureAwait(false);
            if (passThru)
                operation.Write(changed);
        });
    }

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<ResourceRef<Article>> items) in _batches.All)
        {
            ForInput(items[0].Input, () =>
            {
                (Dictionary<string, object?> plain, Func<Operation, string, Task<Dictionary<string, object?>>> complete) = PlanFields(session, null);
                string target = items.Count == 1 ? items[0].Describe() : $"{items.Count} articles ({plain.Count + (TranslateTo is null ? 0 : 1)} requests for each portal)";
                if (!Approves(target, "Change"))
                    return;
                bool isOne = items.Count == 1 && TranslateTo is null && !(plain.Count == 1 && IsBound(nameof(Position)));
                if (isOne)
                    QueueChange(items[0], session, complete);
                else
                    QueueBatch(items, session, complete);
            });
        }
    }

    private void QueueBatch(List<ResourceRef<Article>> items, ChatwootSession session, Func<Operation, string, Task<Dictionary<string, object?>>> complete)
    {
        (ResourceRef<Portal>? portal, bool passThru) = (Portal, PassThru);
        (string? translateTo, ResourceRef<PortalCategory>? translationCategory, bool force) = (TranslateTo, TranslationCategory, Force);
        string? status = IsBound(nameof(Status)) ? Chatwoot.Contract.Wire.Word(Status) : null;
        object target = items.Count == 1 ? items[0].Input : items.Select(item => item.Input).ToArray();
        Queue(target, session, async operation =>
        {
            foreach ((string slug, List<long> ids) in await operation.ByPortalAsync(items, portal).ConfigureAwait(false))
            {
                Dictionary<string, object?> fields = await complete(operation, slug).ConfigureAwait(false);
                if (status is not null)
                    await operation.SendAsync(ArticleBatch.Request(slug, "PATCH", "update_status", ids, ("status", status))).ConfigureAwait(false);
                if (fields.TryGetValue("category_id", out object? category))
                    await operation.SendAsync(ArticleBatch.Request(slug, "PATCH", "update_category", ids, ("category_id", category))).ConfigureAwait(false);
                if (fields.TryGetValue("position", out object? first))
                    await operation.SendAsync(HelpCenterPlace.Reorder(Resources.ArticlesOf(slug).Path, ids.Select((id, at) => new KeyValuePair<long, int>(id, (int)first! + (at * Step))))).ConfigureAwait(false);
                if (translateTo is not null)
                    await TranslateAsync(operation, slug, ids, translateTo, translationCategory, force).ConfigureAwait(false);
                if (!passThru)
                    continue;
                foreach (long id in ids)
                    operation.Write(await operation.GetAsync<Article>(Resources.ArticlesOf(slug).Get(id)).ConfigureAwait(false));
            }
        });
    }

    private static async Task TranslateAsync(Operation operation, string slug, List<long> ids, string locale, ResourceRef<PortalCategory>? category, bool force)
    {
        var fields = new List<(string, object?)> { ("locale", locale) };
        if (category is not null)
            fields.Add(("category_id", (await operation.CategoryAsync(slug, category, locale).ConfigureAwait(false)).Id));
        if (force)
            fields.Add(("force", true));
        await operation.SendAsync(ArticleBatch.Request(slug, "POST", "translate", ids, fields.ToArray())).ConfigureAwait(false);
    }
}
