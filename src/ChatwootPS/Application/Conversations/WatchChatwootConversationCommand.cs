using System;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;
using ChatwootPS.Realtime;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Gives out what happens in the account as it happens: new messages, changes of conversations, typing, contacts, notifications. Each new message comes once: what is
/// written while the connection is broken is read afterwards, and marked with IsCatchUp. Of other events those are lost.
/// An agent hears of the inboxes he is a member of, an administrator of all. Agent bots cannot watch: they have webhooks.
/// </summary>
/// <example>
/// <code>Watch-ChatwootConversation -Event message.created -Inbox Support | Where-Object { $_.Message.MessageType -eq 'Incoming' } | ForEach-Object { "$($_.At) $($_.Conversation): $($_.Message.Content)" }</code>
/// What customers write, until Ctrl+C.
/// </example>
/// <example>
/// <code>Watch-ChatwootConversation -Event message.created -StateFile ./cursor.json -TimeoutSec 3000 | ForEach-Object { $_.Conversation | Add-ChatwootConversationLabel seen }</code>
/// In a runbook that begins every hour: no message is missed between two runs, and none comes twice.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation 4711 | Watch-ChatwootConversation -MaxEvents 1 -Event conversation.status_changed</code>
/// Waits until the status of a conversation changes.
/// </example>
[Cmdlet(VerbsCommon.Watch, "ChatwootConversation")]
[OutputType(typeof(ChatwootEvent))]
public sealed class WatchChatwootConversationCommand : WatchCmdlet<ChatwootEvent>
{
    // Users count as present for 20 seconds; the dashboard renews that as often.
    private static readonly TimeSpan s_presence = TimeSpan.FromSeconds(20);

    private readonly List<ResourceRef<Conversation>> _conversations = [];

    /// <summary>Only what happens in these conversations: their numbers or objects. By default in all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>Only what happens in these inboxes: ids, names (wildcards allowed) or inboxes. By default in all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    /// <summary>
    /// Tells the server all the time that the session's user is there, so that he counts as present and may be assigned conversations. Without it he counts so for the
    /// first 20 seconds only, which the server does by itself.
    /// </summary>
    [Parameter]
    public SwitchParameter Online { get; set; }

    private protected override object? Target => _conversations.Count == 1 ? _conversations[0].Input : null;

    private protected override void Process() => _conversations.AddRange(Conversation);

    private protected override EventSource<ChatwootEvent> CreateSource()
    {
        ChatwootSession session = SessionFor(_conversations.Count == 0 ? null : _conversations[0]);
        List<long>? inboxes = IdsOf(Inbox, session);
        if (inboxes is { Count: 0 })
            throw ErrorRecords.InvalidInput("No inbox has such a name.", "Get-ChatwootInbox lists them.");
        HashSet<long>? conversations = _conversations.Count == 0 ? null : [.. _conversations.ConvertAll(conversation => IdOf(conversation, session))];
        return new AgentEvents(session, inboxes, conversations, Online ? s_presence : null);
    }
}
