using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Macros;

/// <summary>
/// Runs a macro on conversations, many in one request. The server does it in the background, as you, and does not tell how it
/// went; numbers of conversations that do not exist are passed over.
/// </summary>
/// <example>
/// <code>Invoke-ChatwootMacro Escalate -Conversation 4711</code>
/// Runs a macro on one conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Label outage | Invoke-ChatwootMacro 'Tell about the outage'</code>
/// Runs it on all that carry a label.
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "ChatwootMacro", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
[Serves("POST /api/v1/accounts/{account_id}/macros/{id}/execute")]
public sealed class InvokeChatwootMacroCommand : OperationCmdlet
{
    private const int MostInOneRequest = 100;

    private readonly Batches<ResourceRef<Conversation>> _conversations = new();

    /// <summary>The id, the name or the macro to run.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Macro")]
    [ArgumentCompleter(typeof(NameCompleter<Macro>))]
    [ValidateNotNull]
    public ResourceRef<Macro> Id { get; set; } = null!;

    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId", "InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    private protected override void Process()
    {
        foreach (ResourceRef<Conversation> conversation in Conversation)
            ForInput(conversation.Input, () => _conversations.Add(SessionFor(conversation), conversation));
    }

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<ResourceRef<Conversation>> items) in _conversations.All)
            foreach (List<ResourceRef<Conversation>> portion in Batches<ResourceRef<Conversation>>.Portions(items, MostInOneRequest))
                Run(session, portion);
    }

    private void Run(ChatwootSession session, List<ResourceRef<Conversation>> portion)
    {
        object target = portion.Count == 1 ? portion[0].Input : portion.Select(conversation => conversation.Input).ToArray();
        ForInput(target, () =>
        {
            long macro = IdOf(Id, session);
            var ids = portion.Select(conversation => (object?)IdOf(conversation, session)).Distinct().ToList();
            string what = ids.Count == 1 ? portion[0].Describe() : $"{ids.Count} conversations ({string.Join(", ", ids.Take(5).Select(id => $"#{id}"))}{(ids.Count > 5 ? ", ..." : "")})";
            if (!Approves(what, $"Run {Id.Describe()} in 1 request"))
                return;
            Queue(target, session, async operation =>
            {
                // The server takes a macro that does not exist without a word.
                await operation.GetAsync<Macro>(Resources.Macros.Get(macro)).ConfigureAwait(false);
                await operation.SendAsync(new ApiRequest(ApiFamily.Application, "POST", Resources.Macros.ItemPath(macro) + "/execute")
                {
                    Body = new Dictionary<string, object?> { ["conversation_ids"] = ids },
                }).ConfigureAwait(false);
            });
        });
    }
}
