using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Reads the questions and answers of your talks with AI assistants, the oldest first. Part of the enterprise edition.</summary>
/// <example>
/// <code>Get-ChatwootCopilotMessage 7</code>
/// Reads one talk.
/// </example>
/// <example>
/// <code>Get-ChatwootCopilotThread -First 1 | Get-ChatwootCopilotMessage | Where-Object MessageType -EQ assistant</code>
/// Reads the answers of the last one.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCopilotMessage", SupportsPaging = true)]
[OutputType(typeof(CopilotMessage))]
[Serves("GET /api/v1/accounts/{account_id}/captain/copilot_threads/{copilot_thread_id}/copilot_messages")]
public sealed class GetChatwootCopilotMessageCommand : SessionCmdlet
{
    /// <summary>The ids of the talks, or the talks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("ThreadId", "InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<CopilotThread>[] Thread { get; set; } = [];

    private protected override void Process()
    {
        foreach (ResourceRef<CopilotThread> thread in Thread)
        {
            ForInput(thread.Input, () =>
            {
                ChatwootSession session = SessionFor(thread);
                var request = new ApiRequest(ApiFamily.Application, "GET", Resources.CopilotThreads.ItemPath(IdOf(thread, session)) + "/copilot_messages") { Envelope = "payload" };
                var window = new ListWindow(PagingParameters);
                Queue(thread.Input, session, async operation => window.Write(operation, await operation.ListAsync<CopilotMessage>(request, Paging.Numbered(1000)).ConfigureAwait(false)));
            });
        }
    }
}
