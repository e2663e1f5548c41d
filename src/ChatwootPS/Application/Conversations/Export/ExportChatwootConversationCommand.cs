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

namespace ChatwootPS.Application.Conversations.Export;

/// <summary>
/// Makes one flat row for each conversation, ready for Export-Csv or Excel: of those that began within a time, or of those
/// piped in. All rows have the same columns.
/// </summary>
/// <example>
/// <code>Export-ChatwootConversation -Since (Get-Date).Date.AddDays(-7) -TimeZone 'Europe/Madrid' -Include FirstResponse, Resolution, Csat, Labels, CustomAttributes | Export-Csv week.csv -UseCulture</code>
/// The conversations of the last seven days, one row each, with times as in Madrid.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Label vip | Export-ChatwootConversation -Include Resolution -ThrottleLimit 8 | Export-Csv vip.csv</code>
/// The conversations with a label, and how long it took to resolve them.
/// </example>
/// <example>
/// <code>Export-ChatwootConversation -Since 2026-05-01 -Until 2026-06-01 -Status Resolved -Inbox Support | Group-Object Assignee -NoElement</code>
/// How many resolved conversations of May each agent has.
/// </example>
[Cmdlet(VerbsData.Export, "ChatwootConversation", DefaultParameterSetName = "Time")]
[OutputType(typeof(PSObject))]
public sealed class ExportChatwootConversationCommand : OperationCmdlet
{
    private readonly Batches<ResourceRef<Conversation>> _piped = new();
    private TimeZoneInfo? _zone;

    /// <summary>The conversations, or their numbers.</summary>
    [Parameter(ParameterSetName = "Conversation", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>Conversations that began at this time or later. With -TimeZone, a time as text counts there.</summary>
    [Parameter(ParameterSetName = "Time")]
    public DateTime Since { get; set; }

    /// <summary>Conversations that began before this time.</summary>
    [Parameter(ParameterSetName = "Time")]
    public DateTime Until { get; set; }

    /// <summary>Only conversations of these statuses; by default, and with 'all', of every status.</summary>
    [Parameter(ParameterSetName = "Time")]
    [EveryStatus]
    [ValidateNotNullOrEmpty]
    public ConversationStatus[] Status { get; set; } = [];

    /// <summary>Only conversations in these inboxes: ids, names or inboxes.</summary>
    [Parameter(ParameterSetName = "Time")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    /// <summary>Only conversations of these teams: ids, names or teams.</summary>
    [Parameter(ParameterSetName = "Time")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>[] Team { get; set; } = [];

    /// <summary>What a row holds beside the conversation itself: FirstResponse, Resolution, Csat, Labels, CustomAttributes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ConversationDetail[] Include { get; set; } = [];

    /// <summary>The time zone of the times in the rows, such as 'Europe/Madrid'; of IANA or Windows; by default the computer's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        foreach (ResourceRef<Conversation> conversation in Conversation)
        {
            ForInput(conversation.Input, () =>
            {
                ChatwootSession session = SessionFor(conversation);
                IdOf(conversation, session);
                _piped.Add(session, conversation);
            });
        }
    }

    private protected override void Finish()
    {
        if (ParameterSetName == "Time")
        {
            ForInput(null, () =>
            {
                _zone = Zone();
                ChatwootSession session = SessionFor();
                QueueRows(session, Fitting(session).ConvertAll(conversation => new ResourceRef<Conversation>(conversation)));
            });
            return;
        }
        foreach ((ChatwootSession session, List<ResourceRef<Conversation>> conversations) in _piped.All)
        {
            ForInput(null, () =>
            {
                _zone = Zone();
                QueueRows(session, conversations);
            });
        }
    }

    private TimeZoneInfo? Zone() => TimeZone is null ? null : TimeZones.Find(TimeZone);

    private List<Conversation> Fitting(ChatwootSession session)
    {
        var query = new ConversationQuery
        {
            Statuses = Status,
            InboxIds = Inbox.Length == 0 ? null : Inbox.Select(inbox => CheckedIdOf(inbox, session)).ToList(),
            TeamIds = Team.Length == 0 ? null : Team.Select(team => CheckedIdOf(team, session)).ToList(),
            Since = IsBound(nameof(Since)) ? Moment(Since) : null,
            Until = IsBound(nameof(Until)) ? Moment(Until) : null,
        };
        if (query is { Since: { } since, Until: { } until } && since >= until)
            throw ErrorRecords.InvalidInput($"-Since {Since:g} is not before -Until {Until:g}.", "Exchange them.");
        ApiRequest request = query.Request();
        List<Conversation> found = Lookup(session, operation => operation.ListAsync<Conversation>(request, query.Paging));
        return query.Keep is { } keep ? found.FindAll(conversation => keep(conversation)) : found;
    }

    /// <summary>A time without a zone of its own is one of -TimeZone.</summary>
    private DateTime Moment(DateTime time) =>
        time.Kind == DateTimeKind.Unspecified && _zone is not null ? TimeZoneInfo.ConvertTimeToUtc(time, _zone) : time;

    private void QueueRows(ChatwootSession session, List<ResourceRef<Conversation>> conversations)
    {
        if (conversations.Count == 0)
            return;
        var rows = new ConversationRow(Include, _zone);
        // Bare numbers are read first: what they hold decides on the columns.
        List<(ResourceRef<Conversation> Reference, Conversation Conversation)> read = Read(session, conversations);
        List<Conversation> all = read.ConvertAll(pair => pair.Conversation);
        rows.Inboxes = Lookup(session, operation => operation.ListAsync<Inbox>(Resources.Inboxes.List(), Resources.Inboxes.Paging)).ToDictionary(inbox => inbox.Id, inbox => inbox.Name);
        if (rows.Has(ConversationDetail.CustomAttributes))
            rows.CustomAttributes = AttributeKeys(session, all);
        if (rows.Has(ConversationDetail.Csat) && all.Count > 0)
        {
            DateTime first = all.Min(conversation => conversation.CreatedAt) ?? DateTime.UtcNow.AddYears(-10);
            rows.Ratings = Ratings(session, first);
        }
        foreach ((ResourceRef<Conversation> reference, Conversation conversation) in read)
            Queue(reference.Input, session, operation => WriteAsync(operation, rows, conversation));
    }

    /// <summary>The ratings given since a time, by conversation; of several the last one.</summary>
    private Dictionary<long, CsatResponse> Ratings(ChatwootSession session, DateTime since)
    {
        // Both times, or the server takes no notice of either; an order, or the pages overlap.
        KeyValuePair<string, string>[] query = [new("since", Seconds(since)), new("until", Seconds(DateTime.UtcNow.AddDays(1))), new("sort", "-created_at")];
        List<CsatResponse> newestFirst = Lookup(session, operation => operation.ListAsync<CsatResponse>(Resources.CsatResponses.List(query), Resources.CsatResponses.Paging));
        return newestFirst.Where(rating => rating.ConversationId is not null).GroupBy(rating => rating.ConversationId!.Value).ToDictionary(ratings => ratings.Key, ratings => ratings.First());
    }

    private static string Seconds(DateTime time) => FieldMap.TextOf(new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeSeconds());

    private List<(ResourceRef<Conversation>, Conversation)> Read(ChatwootSession session, List<ResourceRef<Conversation>> references)
    {
        var read = new List<(ResourceRef<Conversation>, Conversation)>();
        foreach (ResourceRef<Conversation> reference in references)
        {
            ForInput(reference.Input, () =>
            {
                Conversation conversation = reference.Value ?? Lookup(session, operation => operation.GetAsync<Conversation>(ConversationRequests.Get(reference.Id!.Value)));
                read.Add((reference, conversation));
            });
        }
        return read;
    }

    private static async Task WriteAsync(Operation operation, ConversationRow rows, Conversation conversation)
    {
        ConversationEvents? events = null;
        if (rows.NeedsEvents)
        {
            try
            {
                events = await ConversationEvents.ReadAsync(operation, conversation.Id).ConfigureAwait(false);
            }
            catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.NotFound)
            {
                operation.Verbose($"The server keeps no times of conversation {conversation.Id}, which takes the enterprise edition; the first response is reckoned from the conversation itself.");
            }
        }
        operation.Write(rows.Make(conversation, operation.Session, events));
    }

    /// <summary>The attributes defined for the account, then others that a conversation carries.</summary>
    private List<string> AttributeKeys(ChatwootSession session, List<Conversation> conversations)
    {
        IEnumerable<string> defined = Lookup(session, operation => CustomFilterAttributes.ReadAsync(operation, ConversationFilter.Grammar.CustomAttributeType)).Keys;
        return defined.Concat(conversations.SelectMany(conversation => conversation.CustomAttributes?.Keys.OrderBy(key => key, StringComparer.Ordinal) ?? Enumerable.Empty<string>())).Distinct().ToList();
    }
}
