using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>Does something with inboxes that is not reading or changing their settings.</summary>
public abstract class InboxOperationCmdlet : OperationCmdlet
{
    /// <summary>The inboxes: ids, names or inboxes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("InboxId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    /// <summary>Asks and queues what is done with one inbox.</summary>
    private protected abstract void Process(ResourceRef<Inbox> inbox, ChatwootSession session, long id);

    private protected override void Process()
    {
        foreach (ResourceRef<Inbox> inbox in Inbox)
        {
            ForInput(inbox.Input, () =>
            {
                ChatwootSession session = SessionFor(inbox);
                Process(inbox, session, IdOf(inbox, session));
            });
        }
    }

    /// <summary>Forgets the inboxes that names are found by: something in them has changed.</summary>
    private protected static void Forget(Operation operation) =>
        operation.Session.Names.Forget(operation.Session.Complete(Resources.Inboxes.List()).Path);

    /// <param name="place">What comes after the inbox in the path.</param>
    private protected static ApiRequest Request(string method, long id, string place) =>
        new(ApiFamily.Application, method, $"{Resources.Inboxes.ItemPath(id)}/{place}");
}
