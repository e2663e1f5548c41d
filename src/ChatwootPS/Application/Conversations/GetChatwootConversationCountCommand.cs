using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Counts conversations: the session user's own, assigned, unassigned and all, without reading them. -Unread counts those
/// with unread messages, by inbox, label and team. The server allows 30 counts a minute.
/// </summary>
/// <example>
/// <code>Get-ChatwootConversationCount -Status Open</code>
/// How many conversations are open, and how many of them nobody has.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox | Get-ChatwootConversationCount -Status Open, Pending</code>
/// The same for each inbox.
/// </example>
/// <example>
/// <code>Get-ChatwootConversationCount -Unread</code>
/// Open conversations with unread messages, in all and for each inbox, label and team that has some.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootConversationCount", DefaultParameterSetName = "Count")]
[Serves("GET /api/v1/accounts/{account_id}/conversations/meta", "GET /api/v1/accounts/{account_id}/conversations/unread_counts")]
[OutputType(typeof(ConversationCount), ParameterSetName = ["Count"])]
[OutputType(typeof(UnreadCount), ParameterSetName = ["Unread"])]
public sealed class GetChatwootConversationCountCommand : OperationCmdlet
{
    /// <summary>Only conversations of these statuses; by default, and with 'all', of every status.</summary>
    [Parameter(ParameterSetName = "Count")]
    [EveryStatus]
    [ValidateNotNullOrEmpty]
    public ConversationStatus[] Status { get; set; } = [];

    /// <summary>Counts each of these inboxes on its own: ids, names or inboxes.</summary>
    [Parameter(ParameterSetName = "Count", Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("InboxId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    /// <summary>Only conversations of this team: an id, a name or a team.</summary>
    [Parameter(ParameterSetName = "Count")]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>? Team { get; set; }

    /// <summary>Only conversations that carry at least one of these labels.</summary>
    [Parameter(ParameterSetName = "Count")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] Label { get; set; } = [];

    /// <summary>Only conversations in which the session's user is mentioned.</summary>
    [Parameter(ParameterSetName = "Count")]
    public SwitchParameter Mention { get; set; }

    /// <summary>Only conversations the session's user takes part in; in all inboxes.</summary>
    [Parameter(ParameterSetName = "Count")]
    public SwitchParameter Participating { get; set; }

    /// <summary>Only conversations without a first reply, or whose customer waits for an answer.</summary>
    [Parameter(ParameterSetName = "Count")]
    public SwitchParameter Unattended { get; set; }

    /// <summary>Counts open conversations with unread messages instead. Labels count where the dashboard lists them. The first count may take the server half a minute.</summary>
    [Parameter(ParameterSetName = "Unread", Mandatory = true)]
    public SwitchParameter Unread { get; set; }

    private protected override void Process()
    {
        if (Unread)
            ForInput(null, () => Queue(null, SessionFor(), CountUnreadAsync));
        else if (Inbox.Length == 0)
            ForInput(null, () => QueueCount(null));
        foreach (ResourceRef<Inbox> inbox in Inbox)
            ForInput(inbox.Input, () => QueueCount(inbox));
    }

    private void QueueCount(ResourceRef<Inbox>? inbox)
    {
        ParameterRules.RefuseTogether((Mention, nameof(Mention)), (Participating, nameof(Participating)), (Unattended, nameof(Unattended)));
        ParameterRules.RefuseTogether((Participating, nameof(Participating)), (inbox is not null, nameof(Inbox)));
        ChatwootSession session = SessionFor(inbox);
        long? id = inbox is null ? null : CheckedIdOf(inbox, session);
        var query = new ConversationQuery
        {
            Statuses = Status,
            InboxIds = id is { } number ? [number] : null,
            TeamIds = Team is null ? null : [CheckedIdOf(Team, session)],
            Labels = LabelTitles.Check(Label),
            ConversationType = ConversationQuery.TypeOf(Mention, Participating, Unattended),
        };
        ApiRequest request = query.ListRequest().With(path: Resources.Conversations.Path + "/meta", envelope: "meta");
        Queue(inbox?.Input, session, async operation =>
        {
            ConversationCount count = await operation.GetAsync<ConversationCount>(request).ConfigureAwait(false);
            count.InboxId = id;
            operation.Write(count);
        });
    }

    private static async Task CountUnreadAsync(Operation operation)
    {
        var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Conversations.Path + "/unread_counts") { Envelope = "payload" };
        ApiAnswer answer = await operation.SendAsync(request).ConfigureAwait(false);
        var counts = (Dictionary<string, object?>)answer.Value!;
        operation.Write(new UnreadCount { Scope = UnreadCountScope.All, Count = Number(counts["all_count"]), Origin = operation.Session });
        await WriteAsync(operation, counts, "inboxes", UnreadCountScope.Inbox, Resources.Inboxes).ConfigureAwait(false);
        await WriteAsync(operation, counts, "labels", UnreadCountScope.Label, Resources.Labels).ConfigureAwait(false);
        await WriteAsync(operation, counts, "teams", UnreadCountScope.Team, Resources.Teams).ConfigureAwait(false);
    }

    private static async Task WriteAsync<T>(Operation operation, Dictionary<string, object?> counts, string field, UnreadCountScope scope, Resource<T> resource)
        where T : ChatwootObject
    {
        if (!counts.TryGetValue(field, out object? value) || value is not Dictionary<string, object?> { Count: > 0 } numbers)
            return;
        List<T> known = await operation.ListAsync<T>(resource.List(), resource.Paging).ConfigureAwait(false);
        foreach (KeyValuePair<string, object?> number in numbers)
        {
            long id = long.Parse(number.Key, CultureInfo.InvariantCulture);
            string? name = known.Find(row => resource.Id(row) == id) is { } row ? resource.Names(row).FirstOrDefault() : null;
            operation.Write(new UnreadCount { Scope = scope, Id = id, Name = name, Count = Number(number.Value), Origin = operation.Session });
        }
    }

    private static long Number(object? value) => System.Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
