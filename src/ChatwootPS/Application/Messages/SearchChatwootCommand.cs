using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// Searches conversations (by number, and by the customer's name, addresses and numbers), contacts, messages of the last
/// three months (by their text), and articles. Without -Type the best fifteen of each come; with it, all, page by page.
/// </summary>
/// <example>
/// <code>Search-Chatwoot 'purple elephant'</code>
/// Looks everywhere.
/// </example>
/// <example>
/// <code>Search-Chatwoot refund -Type Message -Since (Get-Date).AddDays(-7) -Inbox Support -From me</code>
/// What you wrote about refunds in an inbox this week.
/// </example>
/// <example>
/// <code>Search-Chatwoot contoso.com -Type Contact -First 50</code>
/// The fifty customers of a company heard of last.
/// </example>
[Cmdlet(VerbsCommon.Search, "Chatwoot", SupportsPaging = true)]
[OutputType(typeof(ConversationHit), typeof(Contact), typeof(Message), typeof(ArticleHit))]
[Serves(
    "GET /api/v1/accounts/{account_id}/search",
    "GET /api/v1/accounts/{account_id}/search/articles",
    "GET /api/v1/accounts/{account_id}/search/contacts",
    "GET /api/v1/accounts/{account_id}/search/conversations",
    "GET /api/v1/accounts/{account_id}/search/messages")]
public sealed class SearchChatwootCommand : OperationCmdlet
{
    private const string SearchPath = "api/v1/accounts/{account}/search";

    // Beyond any list; the server fails where the number of a row has no room in it.
    private const long LastPage = int.MaxValue - 1;

    private static readonly Paging s_paging = Paging.Numbered(15);

    /// <summary>The text; capitals do not matter. An empty one finds everything but articles.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string Query { get; set; } = "";

    /// <summary>What to search: Conversation, Contact, Message, Article. -First and -Skip count in each of them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public SearchType[] Type { get; set; } = [];

    /// <summary>Only what is of this time or later: messages and conversations by their beginning, contacts by their last activity, articles by their last change.</summary>
    [Parameter]
    public DateTime Since { get; set; }

    /// <summary>Only what is of this time or earlier.</summary>
    [Parameter]
    public DateTime Until { get; set; }

    /// <summary>Only messages of this agent: an id, an e-mail address, a name, an agent, or 'me'.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? From { get; set; }

    /// <summary>Only messages of this customer: an id, an e-mail address, a name or a contact.</summary>
    [Parameter]
    [ValidateNotNull]
    public ResourceRef<Contact>? FromContact { get; set; }

    /// <summary>Only messages in this inbox: an id, a name or an inbox.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>? Inbox { get; set; }

    private protected override void Process() => ForInput(Query, () =>
    {
        ChatwootSession session = SessionFor();
        SearchType[] types = Types();
        var scope = new SearchScope
        {
            Since = IsBound(nameof(Since)) ? Since : null,
            Until = IsBound(nameof(Until)) ? Until : null,
            InboxId = Inbox is null ? null : CheckedIdOf(Inbox, session),
            AgentId = From is null ? null : Lookup(session, operation => AgentReference.IdAsync(From, operation)),
            ContactId = FromContact is null ? null : IdOf(FromContact, session),
        };
        List<KeyValuePair<string, string>> query = [.. IsBound(nameof(Query)) ? new[] { new KeyValuePair<string, string>("q", Query) } : [], .. scope.Query()];
        if (types.Length == 0)
        {
            Queue(Query, session, operation => EverywhereAsync(operation, query, scope));
            return;
        }
        long first = (long)Math.Min(PagingParameters.First, long.MaxValue);
        long skip = (long)Math.Min(PagingParameters.Skip, long.MaxValue);
        if (PagingParameters.IncludeTotalCount)
            WriteObject(PagingParameters.NewTotalCount(0, 0.0));
        foreach (SearchType type in types)
            Queue(Query, session, operation => SectionAsync(operation, type, query, scope, skip, first));
    });

    private SearchType[] Types()
    {
        bool isOfMessages = From is not null || FromContact is not null || Inbox is not null;
        if (From is not null && FromContact is not null)
            throw ErrorRecords.InvalidInput("-From and -FromContact exclude each other.", "Give one of them.");
        if (IsBound(nameof(Since)) && IsBound(nameof(Until)) && Since >= Until)
            throw ErrorRecords.InvalidInput($"-Since {Since:g} is not before -Until {Until:g}.", "Exchange them.");
        if (isOfMessages && Type.Any(type => type != SearchType.Message))
            throw ErrorRecords.InvalidInput("-From, -FromContact and -Inbox choose among messages only.", "Leave them out, or give -Type Message.");
        if (isOfMessages)
            return [SearchType.Message];
        if (Type.Length == 0 && (IsBound("First") || IsBound("Skip")))
            throw ErrorRecords.InvalidInput("-First and -Skip count in one kind of things.", "Say which with -Type.");
        return Type.Distinct().ToArray();
    }

    private static async Task EverywhereAsync(Operation operation, List<KeyValuePair<string, string>> query, SearchScope scope)
    {
        try
        {
            SearchAnswer found = await operation.GetAsync<SearchAnswer>(new ApiRequest(ApiFamily.Application, "GET", SearchPath) { Query = query, Envelope = "payload" }).ConfigureAwait(false);
            Write(operation, found.Conversations, scope.Keeps);
            Write(operation, found.Contacts, scope.Keeps);
            Write(operation, found.Messages, scope.Keeps);
            Write(operation, found.Articles, scope.Keeps);
        }
        catch (ChatwootApiException failure) when (failure.Status == 500)
        {
            operation.Warning("The server cannot show the conversations: it fails where one without a message is among them. The rest follows.");
            foreach (SearchType type in new[] { SearchType.Contact, SearchType.Message, SearchType.Article })
                await SectionAsync(operation, type, query, scope, 0, s_paging.PageSize).ConfigureAwait(false);
        }
    }

    private static async Task SectionAsync(Operation operation, SearchType type, List<KeyValuePair<string, string>> query, SearchScope scope, long skip, long first)
    {
        string section = FieldMap.TextOf(type) + "s";
        if (scope.IsEmpty && skip >= s_paging.PageSize)
        {
            query = [.. query, new("page", FieldMap.TextOf(Math.Min((skip / s_paging.PageSize) + 1, LastPage)))];
            skip %= s_paging.PageSize;
        }
        var request = new ApiRequest(ApiFamily.Application, "GET", $"{SearchPath}/{section}") { Query = query, Envelope = "payload." + section };
        try
        {
            await (type switch
            {
                SearchType.Conversation => operation.ReadAsync<ConversationHit>(request, s_paging, scope.Keeps, skip, first, null),
                SearchType.Contact => operation.ReadAsync<Contact>(request, s_paging, scope.Keeps, skip, first, null),
                SearchType.Message => operation.ReadAsync<Message>(request, s_paging, scope.Keeps, skip, first, null),
                _ => operation.ReadAsync<ArticleHit>(request, s_paging, scope.Keeps, skip, first, null),
            }).ConfigureAwait(false);
        }
        catch (ChatwootApiException failure) when (failure.Status == 500 && type == SearchType.Conversation)
        {
            throw new ChatwootApiException(ErrorReason.ServerFault, "The server cannot show these conversations: it fails where one without a message is among them.", failure)
            {
                Status = failure.Status,
                RequestId = failure.RequestId,
                RecommendedAction = "Search for something narrower, or use Get-ChatwootConversation -Search, which looks at the messages.",
            };
        }
    }

    private static void Write<T>(Operation operation, List<T>? rows, Func<T, bool> keep)
        where T : ChatwootObject
    {
        foreach (T row in (rows ?? []).Where(keep))
        {
            row.Origin = operation.Session;
            operation.Write(row);
        }
    }
}
