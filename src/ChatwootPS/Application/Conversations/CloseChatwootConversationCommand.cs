using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Resolves conversations. One that is resolved already stays so. The inbox may send its satisfaction survey to the
/// customer. More than ten of a pipeline are resolved by one request for every 500, which the server works through in the
/// background.
/// </summary>
/// <example>
/// <code>Close-ChatwootConversation 4711</code>
/// Resolves one conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Status Pending -Label stale | Close-ChatwootConversation -Wait</code>
/// Resolves all that fit, and comes back when the server is done.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Status Pending -Label stale | Close-ChatwootConversation -Batch:$false -ThrottleLimit 8 -PassThru</code>
/// Resolves them one by one, eight at a time, and gives them out as they are then.
/// </example>
[Cmdlet(VerbsCommon.Close, "ChatwootConversation", SupportsShouldProcess = true)]
[OutputType(typeof(Conversation))]
public sealed class CloseChatwootConversationCommand : ConversationBatchCmdlet
{
    // For so few, single requests are as quick, and their answers say what became of each.
    private const int MostOneByOne = 10;

    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Id { get; set; } = [];

    /// <summary>-Batch:$false resolves each conversation by a request of its own as soon as it comes, however many there are.</summary>
    [Parameter]
    public SwitchParameter Batch { get; set; } = true;

    private protected override void Process()
    {
        if (Batch)
            Keep(Id);
        else
            ResolveEach(Id);
    }

    private protected override void Finish()
    {
        if (Kept.Sum(batch => batch.Items.Count) > MostOneByOne)
            base.Finish();
        else
            ResolveEach(Kept.SelectMany(batch => batch.Items));
    }

    private protected override BulkChange Change(ChatwootSession session) => new()
    {
        Fields = new Dictionary<string, object?> { ["fields"] = new Dictionary<string, object?> { ["status"] = ConversationStatus.Resolved } },
        Describe = what => $"resolve {what}",
        IsDone = conversation => conversation.Status == ConversationStatus.Resolved,
        One = ResolveAsync,
    };

    private static Task ResolveAsync(Operation operation, long id) => operation.SendAsync(ConversationRequests.Status(id, ConversationStatus.Resolved));

    private void ResolveEach(IEnumerable<ResourceRef<Conversation>> references)
    {
        bool passThru = PassThru;
        Each(references, "Resolve", (operation, id) => ConversationRequests.ChangeAsync(operation, id, passThru, () => ResolveAsync(operation, id)));
    }
}
