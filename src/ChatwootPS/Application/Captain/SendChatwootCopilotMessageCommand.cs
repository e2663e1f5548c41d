using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Asks an AI assistant something more in a talk of yours. The answer comes later. Part of the enterprise edition.</summary>
/// <example>
/// <code>Send-ChatwootCopilotMessage 7 'And when was that?'</code>
/// Asks on.
/// </example>
/// <example>
/// <code>Get-ChatwootCopilotThread -First 1 | Send-ChatwootCopilotMessage -Message 'In one sentence, please.'</code>
/// Asks on in the last talk.
/// </example>
[Cmdlet(VerbsCommunications.Send, "ChatwootCopilotMessage", SupportsShouldProcess = true)]
[OutputType(typeof(CopilotMessage))]
[Serves("POST /api/v1/accounts/{account_id}/captain/copilot_threads/{copilot_thread_id}/copilot_messages")]
public sealed class SendChatwootCopilotMessageCommand : OperationCmdlet
{
    /// <summary>The ids of the talks, or the talks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("ThreadId", "InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<CopilotThread>[] Thread { get; set; } = [];

    /// <summary>The question.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Message { get; set; } = "";

    /// <summary>The conversation it is about: number or object.</summary>
    [Parameter]
    [BodyField("conversation_id")]
    public ResourceRef<Conversation>? Conversation { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<CopilotThread> thread in Thread)
        {
            ForInput(thread.Input, () =>
            {
                ChatwootSession session = SessionFor(thread);
                Dictionary<string, object?> fields = BodyFields(session);
                string path = Resources.CopilotThreads.ItemPath(IdOf(thread, session)) + "/copilot_messages";
                if (!Approves(thread.Describe(), "Ask"))
                    return;
                Queue(thread.Input, session, async operation =>
                    operation.Write(await operation.GetAsync<CopilotMessage>(new ApiRequest(ApiFamily.Application, "POST", path) { Body = fields }).ConfigureAwait(false)));
            });
        }
    }
}
