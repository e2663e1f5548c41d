using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Notifications;

/// <summary>Marks notifications of the user of the session as read or unread, or snoozes them: some, that of a conversation, or all.</summary>
/// <example>
/// <code>Get-ChatwootNotification -Type AssignedConversationNewMessage | Set-ChatwootNotification -Read</code>
/// Marks those of one kind as read.
/// </example>
/// <example>
/// <code>Set-ChatwootNotification -Read -All</code>
/// Marks all as read, with one request.
/// </example>
/// <example>
/// <code>Set-ChatwootNotification 52 -SnoozedUntil (Get-Date).AddHours(3) -PassThru</code>
/// Puts one off for three hours.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootNotification", DefaultParameterSetName = IdSet, SupportsShouldProcess = true)]
[OutputType(typeof(Notification))]
[Serves(
    "PATCH /api/v1/accounts/{account_id}/notifications/{id}",
    "POST /api/v1/accounts/{account_id}/notifications/read_all",
    "POST /api/v1/accounts/{account_id}/notifications/{id}/snooze",
    "POST /api/v1/accounts/{account_id}/notifications/{id}/unread")]
public sealed class SetChatwootNotificationCommand : OperationCmdlet
{
    private const string IdSet = "Id";
    private const string ConversationSet = "Conversation";
    private const string AllSet = "All";

    /// <summary>The ids, or the notifications.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Notification>[] Id { get; set; } = [];

    /// <summary>The conversations whose notifications are marked as read. Those without an unread one are passed over.</summary>
    [Parameter(ParameterSetName = ConversationSet, Mandatory = true, ValueFromPipeline = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>All unread notifications of the account.</summary>
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <summary>Marks as read.</summary>
    [Parameter(ParameterSetName = IdSet)]
    [Parameter(ParameterSetName = ConversationSet, Mandatory = true)]
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter Read { get; set; }

    /// <summary>Marks as unread.</summary>
    [Parameter(ParameterSetName = IdSet)]
    public SwitchParameter Unread { get; set; }

    /// <summary>When a snoozed notification comes back: a time to come.</summary>
    [Parameter(ParameterSetName = IdSet)]
    public DateTime SnoozedUntil { get; set; }

    /// <summary>Gives out the changed notifications, which the server tells without their conversation. After -All and -Conversation there is nothing to give out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case AllSet:
                ForInput(null, () => ReadAll(SessionFor()));
                break;
            case ConversationSet:
                foreach (ResourceRef<Conversation> conversation in Conversation)
                    ForInput(conversation.Input, () => ReadOf(conversation));
                break;
            default:
                foreach (ResourceRef<Notification> notification in Id)
                    ForInput(notification.Input, () => Change(notification));
                break;
        }
    }

    private void Change(ResourceRef<Notification> notification)
    {
        bool snoozes = IsBound(nameof(SnoozedUntil));
        if (Read && Unread)
            throw ErrorRecords.InvalidInput("-Read and -Unread exclude each other.", "Give one of them.");
        if (!Read && !Unread && !snoozes)
            throw ErrorRecords.InvalidInput($"Nothing to change was given for {notification.Describe()}.", "Give -Read, -Unread or -SnoozedUntil.");
        // The server would snooze into the past as well, for good.
        if (snoozes && SnoozedUntil.ToUniversalTime() <= DateTime.UtcNow)
            throw ErrorRecords.InvalidInput($"-SnoozedUntil {SnoozedUntil} is past.", "Give a time to come, such as (Get-Date).AddHours(1).");
        ChatwootSession session = SessionFor(notification);
        long id = IdOf(notification, session);
        string action = string.Join(", ", Actions(snoozes));
        if (!Approves(notification.Describe(), action))
            return;
        string path = Resources.Notifications.ItemPath(id);
        var requests = new List<ApiRequest>();
        if (Read)
            requests.Add(new ApiRequest(ApiFamily.Application, "PATCH", path));
        if (Unread)
            requests.Add(new ApiRequest(ApiFamily.Application, "POST", path + "/unread") { Repeatable = true });
        if (snoozes)
        {
            requests.Add(new ApiRequest(ApiFamily.Application, "POST", path + "/snooze")
            {
                // Of a time as text, the server takes the year for seconds since 1970.
                Body = new Dictionary<string, object?> { ["snoozed_until"] = new DateTimeOffset(SnoozedUntil).ToUnixTimeSeconds() },
                Repeatable = true,
            });
        }
        bool passThru = PassThru;
        Queue(notification.Input, session, async operation =>
        {
            Notification? changed = null;
            foreach (ApiRequest request in requests)
                changed = await operation.GetAsync<Notification>(request).ConfigureAwait(false);
            if (passThru)
                operation.Write(changed!);
        }, key: (typeof(Notification), id));
    }

    private IEnumerable<string> Actions(bool snoozes)
    {
        if (Read)
            yield return "Mark as read";
        if (Unread)
            yield return "Mark as unread";
        if (snoozes)
            yield return $"Snooze until {SnoozedUntil}";
    }

    private void ReadAll(ChatwootSession session)
    {
        if (!Approves("all unread notifications", "Mark as read"))
            return;
        Queue(null, session, operation => operation.SendAsync(ReadAllRequest(null)));
    }

    private void ReadOf(ResourceRef<Conversation> conversation)
    {
        ChatwootSession session = SessionFor(conversation);
        long id = IdOf(conversation, session);
        if (!Approves($"notification of {conversation.Describe()}", "Mark as read"))
            return;
        Queue(conversation.Input, session, async operation =>
        {
            if (await NumberOfAsync(operation, id).ConfigureAwait(false) is { } number)
                await operation.SendAsync(ReadAllRequest(number)).ConfigureAwait(false);
            else
                operation.Verbose($"Conversation {id} has no unread notification.");
        });
    }

    /// <summary>
    /// The number of a conversation in the database, which nothing but its notifications tells. Asked for by the one people see,
    /// the server would mark those of another conversation, or all there are.
    /// </summary>
    private static async Task<long?> NumberOfAsync(Operation operation, long conversation)
    {
        long? number = null;
        await operation.WalkAsync<Notification>(Resources.Notifications.List([new("includes[]", "snoozed")]), Resources.Notifications.Paging, rows =>
        {
            foreach (Notification row in rows)
                if (row.PrimaryActorType == "Conversation" && row.ConversationId == conversation)
                    number = row.PrimaryActorId;
            return number is null;
        }).ConfigureAwait(false);
        return number;
    }

    private static ApiRequest ReadAllRequest(long? conversation) => new(ApiFamily.Application, "POST", Resources.Notifications.Path + "/read_all")
    {
        Body = conversation is null ? null : new Dictionary<string, object?> { ["primary_actor_type"] = "Conversation", ["primary_actor_id"] = conversation },
        Repeatable = true,
    };
}
