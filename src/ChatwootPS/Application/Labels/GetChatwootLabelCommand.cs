using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Labels;

/// <summary>Reads the labels of the account, or those on a conversation or contact.</summary>
/// <example>
/// <code>Get-ChatwootLabel</code>
/// Lists the labels of the account.
/// </example>
/// <example>
/// <code>Get-ChatwootLabel vip, outage-*</code>
/// Reads a label by its title, and others by a pattern.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation 4711 | Get-ChatwootLabel</code>
/// Reads the labels a conversation carries.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootLabel", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Label))]
[Serves(
    "GET /api/v1/accounts/{account_id}/labels",
    "GET /api/v1/accounts/{account_id}/labels/{id}",
    "GET /api/v1/accounts/{account_id}/contacts/{id}/labels",
    "GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/labels")]
public sealed class GetChatwootLabelCommand : GetResourceCmdlet<Label>
{
    /// <summary>The conversations whose labels are read.</summary>
    [Parameter(ParameterSetName = "Conversation", Mandatory = true, ValueFromPipeline = true)]
    [Alias("ConversationId")]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>The contacts whose labels are read.</summary>
    [Parameter(ParameterSetName = "Contact", Mandatory = true, ValueFromPipeline = true)]
    [Alias("ContactId")]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    // One label may be asked for by administrators only; the list shows it to every agent.
    private protected override async Task<Label> ReadOneAsync(Operation operation, long id)
    {
        List<Label> labels = await operation.ListAsync<Label>(Resource.List(), Resource.Paging).ConfigureAwait(false);
        return labels.Find(label => label.Id == id) ?? throw new ChatwootApiException(ErrorReason.NotFound, $"There is no label {id}.")
        {
            RecommendedAction = "Get-ChatwootLabel lists the labels of the account.",
        };
    }

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case "Conversation":
                QueueAssigned(Conversation);
                break;
            case "Contact":
                QueueAssigned(Contact);
                break;
            default:
                base.Process();
                break;
        }
    }

    private void QueueAssigned<T>(ResourceRef<T>[] owners)
        where T : ChatwootObject
    {
        foreach (ResourceRef<T> owner in owners)
        {
            ForInput(owner.Input, () =>
            {
                ChatwootSession session = SessionFor(owner);
                string path = Resources.Of<T>().ItemPath(IdOf(owner, session)) + "/labels";
                Queue(owner.Input, session, async operation =>
                {
                    ApiAnswer answer = await operation.SendAsync(new ApiRequest(ApiFamily.Application, "GET", path) { Envelope = "payload" }).ConfigureAwait(false);
                    List<Label> known = await operation.ListAsync<Label>(Resource.List(), Resource.Paging).ConfigureAwait(false);
                    // A title may be on a conversation although no such label was ever made.
                    foreach (string title in ((IEnumerable<object?>)answer.Value!).Cast<string>())
                        operation.Write(known.Find(label => label.Title == title) ?? new Label { Title = title });
                });
            });
        }
    }
}
