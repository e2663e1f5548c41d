using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Writes an article into a portal (help center): a draft, unless -Status says otherwise. Needs an administrator or the permission to manage the knowledge base.</summary>
/// <example>
/// <code>New-ChatwootArticle -Portal help -Title 'How to order' -Category orders -Content (Get-Content order.md -Raw) -Status Published</code>
/// Publishes an article.
/// </example>
/// <example>
/// <code>New-ChatwootArticle help 'Pedidos' -Locale es -TranslationOf how-to-order</code>
/// Begins a Spanish translation as a draft.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootArticle", SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[Serves("POST /api/v1/accounts/{account_id}/portals/{id}/articles")]
public sealed class NewChatwootArticleCommand : ArticleBodyCmdlet
{
    /// <summary>The portal: slug, name, id or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(NameCompleter<Portal>))]
    public ResourceRef<Portal>[] Portal { get; set; } = [];

    /// <summary>The title.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [BodyField]
    [ValidateLength(1, 255)]
    public string Title { get; set; } = "";

    /// <summary>The part of the address that names the article, unique in the installation; made of time and title where it is left out.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(SlugPattern, SlugForm)]
    [ValidateLength(1, 255)]
    public string? Slug { get; set; }

    /// <summary>The language, where no category says it; the portal's first one by default.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Locale { get; set; }

    /// <summary>The place among the others of the category: the lowest comes first. By default the last.</summary>
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
                (_, Func<Operation, string, Task<Dictionary<string, object?>>> complete) = PlanFields(session, Locale);
                if (Status == ArticleStatus.Published && string.IsNullOrWhiteSpace(Content))
                    throw ErrorRecords.InvalidInput("An article without text cannot be published.", "Give it a -Content, or make it a draft.");
                if (!Approves($"article '{Title}' of {portal.Describe()}", "Create"))
                    return;
                Queue(portal.Input, session, async operation =>
                {
                    string slug = await operation.SlugAsync(portal).ConfigureAwait(false);
                    Dictionary<string, object?> fields = await complete(operation, slug).ConfigureAwait(false);
                    operation.Write(await operation.CreateArticleAsync(slug, fields).ConfigureAwait(false));
                });
            });
        }
    }
}
