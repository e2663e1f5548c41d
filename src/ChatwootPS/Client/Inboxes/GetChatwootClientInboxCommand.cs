using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Inboxes;

/// <summary>Reads what end customers may know of an API inbox: its name, its working hours, and whether they must prove who they are.</summary>
/// <example>
/// <code>Get-ChatwootClientInbox</code>
/// Reads the session's inbox.
/// </example>
/// <example>
/// <code>(Get-ChatwootClientInbox).WorkingHours | Where-Object ClosedAllDay</code>
/// Shows the days on which nobody is there.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootClientInbox")]
[Serves("GET /public/api/v1/inboxes/{inbox_identifier}")]
[OutputType(typeof(ClientInbox))]
public sealed class GetChatwootClientInboxCommand : ClientCmdlet
{
    /// <summary>The identifiers of API inboxes; by default the session's.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string?[] InboxIdentifier { get; set; } = [null];

    private protected override void Process()
    {
        foreach (string? identifier in InboxIdentifier)
        {
            ForInput(identifier, () =>
            {
                var place = ClientPlace.InInbox(SessionFor(), identifier);
                Queue(identifier, place.Session, async operation => operation.Write(await operation.GetAsync<ClientInbox>(place.Request("GET")).ConfigureAwait(false)));
            });
        }
    }
}
