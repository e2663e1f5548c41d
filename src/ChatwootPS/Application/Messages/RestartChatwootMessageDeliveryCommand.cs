using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// Sends messages again whose delivery failed, waits a little, and tells what came of it: a message that fails again is an
/// error with the reason. The server forgets the message's copies (cc, bcc) and what it answered on the way.
/// </summary>
/// <example>
/// <code>Get-ChatwootMessage 4711 | Where-Object Status -eq failed | Restart-ChatwootMessageDelivery</code>
/// Sends what failed in a conversation again.
/// </example>
/// <example>
/// <code>Restart-ChatwootMessageDelivery 4711 93120 -Wait 00:00:30</code>
/// Waits up to half a minute for the outcome.
/// </example>
[Cmdlet(VerbsLifecycle.Restart, "ChatwootMessageDelivery", SupportsShouldProcess = true)]
[OutputType(typeof(Message))]
[Serves("POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}/retry")]
public sealed class RestartChatwootMessageDeliveryCommand : MessageCmdlet
{
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(500);
    private static readonly string[] s_forgotten = ["cc_emails", "bcc_emails", "to_emails", "in_reply_to"];

    /// <summary>How long to wait for the outcome, which the server has in the background; by default 5 seconds.</summary>
    [Parameter]
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Sends messages again that did not fail, too: the customer gets them twice.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process() => ForMessages((input, session, conversation, id) =>
    {
        if (!Approves($"message {id} in conversation {conversation}", "Send again"))
            return;
        bool force = Force;
        TimeSpan wait = Wait;
        Queue(input, session, async operation =>
        {
            Message before = await MessageList.OneAsync(operation, conversation, id).ConfigureAwait(false);
            if (before.Status != "failed" && !force)
                throw ErrorRecords.InvalidInput($"Message {id} did not fail: its status is '{before.Status}'.", "With -Force the customer gets it a second time.");
            WarnOfLoss(operation, before);
            var request = new ApiRequest(ApiFamily.Application, "POST", Resources.MessagesOf(conversation).ItemPath(id) + "/retry");
            await operation.GetAsync<Message>(request).ConfigureAwait(false);
            Message after = await OutcomeAsync(operation, conversation, id, wait).ConfigureAwait(false);
            operation.Write(after.Status != "failed"
                ? after
                : throw new ChatwootApiException(ErrorReason.Unexpected, $"The delivery of message {id} failed again: {Reason(after)}") { RecommendedAction = "Look at the inbox's connection to its channel, and at the customer's address." });
        }, key: (typeof(Conversation), conversation));
    });

    private static async Task<Message> OutcomeAsync(Operation operation, long conversation, long id, TimeSpan wait)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            Message message = await MessageList.OneAsync(operation, conversation, id).ConfigureAwait(false);
            if (message.Status != "sent" || watch.Elapsed >= wait)
                return message;
            await operation.DelayAsync(s_between).ConfigureAwait(false);
        }
    }

    private static void WarnOfLoss(Operation operation, Message message)
    {
        string[] lost = s_forgotten.Where(name => message.ContentAttributes?.TryGetValue(name, out object? value) == true && value is not (null or List<object?> { Count: 0 })).ToArray();
        if (lost.Length > 0)
            operation.Warning($"Sent again, message {message.Id} loses {string.Join(", ", lost)}: the server forgets them.");
    }

    private static string Reason(Message message) =>
        message.ContentAttributes?.TryGetValue("external_error", out object? error) == true && error is string { Length: > 0 } text ? text : "the channel gave no reason.";
}
