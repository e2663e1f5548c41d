using System;
using System.Management.Automation;
using System.Security;
using Chatwoot;
using ChatwootPS.Realtime;
using ChatwootPS.Session;

namespace ChatwootPS.Webhooks;

/// <summary>
/// Listens at a port of this machine for webhooks, and gives out their events as they come: for development, and behind a tunnel or a proxy. Chatwoot does not post to
/// private addresses unless SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true is set on the server. Each delivery is answered with 200 at once, before the commands behind see it, and
/// given out once, also where the server repeats it. What is not signed with -Secret is answered with 401 and a warning.
/// </summary>
/// <example>
/// <code>Receive-ChatwootWebhook -Port 5000 -Secret (Get-ChatwootWebhook 'https://my-tunnel.example.com/').Secret</code>
/// Shows what an account webhook posts, until Ctrl+C.
/// </example>
/// <example>
/// <code>Receive-ChatwootWebhook -Port 5000 -Path /bot -Secret (Get-ChatwootAgentBot Echo).Secret -Event message_created | Where-Object { $_.Message.MessageType -eq 'Incoming' } | ForEach-Object { $_.Conversation | Send-ChatwootMessage "You said: $($_.Message.Content)" }</code>
/// A bot that answers what customers write.
/// </example>
/// <example>
/// <code>$told = Receive-ChatwootWebhook -Port 5000 -Secret (Get-ChatwootInbox 'My app').Secret -MaxEvents 1 -TimeoutSec 60</code>
/// Waits for the next event of an API inbox.
/// </example>
[Cmdlet(VerbsCommunications.Receive, "ChatwootWebhook")]
[OutputType(typeof(ChatwootEvent))]
public sealed class ReceiveChatwootWebhookCommand : EventCmdlet
{
    /// <summary>
    /// The port at 127.0.0.1 and [::1]. 0 takes a free one; the address is told by -Verbose and in the information stream (-InformationVariable, as a Uri).
    /// </summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateRange(0, 65535)]
    public int Port { get; set; }

    /// <summary>The path to post to, such as /chatwoot; anything else is answered with 404. By default any path is taken.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>
    /// The secret of the webhook, the API inbox or the agent bot: the Secret of what Get-ChatwootWebhook, Get-ChatwootInbox and Get-ChatwootAgentBot give to administrators, a SecureString, a
    /// PSCredential, or text. Without it, everything that is posted is believed. What macros and automation rules post is not signed.
    /// </summary>
    [Parameter]
    [SecretTransformation]
    [ValidateNotNull]
    public SecureString? Secret { get; set; }

    /// <summary>How far the time of a delivery may be from this machine's, with -Secret; 5 minutes by default. [TimeSpan]::MaxValue takes any time.</summary>
    [Parameter]
    public TimeSpan Tolerance { get; set; } = WebhookSignature.UsualTolerance;

    private protected override void Process()
    {
    }

    private protected override void Finish() => ForInput(Port, () =>
    {
        using var listener = new WebhookListener(Cancellation)
        {
            Path = Path is null ? null : "/" + Path.TrimStart('/'),
            Secret = Secret,
            Tolerance = Tolerance,
            IsWanted = EventNames.Filter(Event),
            MaxEvents = MaxEvents,
            Session = Session ?? RunspaceSessions.Here.Current,
        };
        Uri address = listener.Start(Port);
        WriteVerbose($"Listening at {address}.");
        WriteInformation(address, ["ChatwootWebhook"]);
        if (Secret is null)
            WriteVerbose("Without -Secret, whoever can post to this machine is believed.");
        TakeAll(listener.NextAsync, record =>
        {
            record.Write(this);
            return record.IsOutput;
        });
    });
}
