using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Conversations;

/// <summary>
/// Begins a conversation of an end customer, still without a message: see Send-ChatwootClientMessage. An inbox that is locked
/// to a single conversation gives back the customer's last one instead, even if it is resolved.
/// </summary>
/// <example>
/// <code>New-ChatwootClientContact -Name 'Ana Lima' | New-ChatwootClientConversation | Send-ChatwootClientMessage -Content 'Hello'</code>
/// Makes a customer, begins a conversation and writes into it.
/// </example>
/// <example>
/// <code>New-ChatwootClientConversation -CustomAttribute @{ order = 4711 }</code>
/// Begins a conversation of the session's customer.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootClientConversation", SupportsShouldProcess = true)]
[Serves("POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations")]
[OutputType(typeof(ClientConversation))]
public sealed class NewChatwootClientConversationCommand : ClientCmdlet
{
    /// <summary>The customers: their source ids or objects; by default the session's customer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ContactIdentifier")]
    [ValidateNotNullOrEmpty]
    public ClientContactRef?[] Contact { get; set; } = [null];

    /// <summary>Custom attributes of the conversation, as a hashtable: texts up to 1499 characters, whole numbers up to 9999999999.</summary>
    [Parameter]
    [BodyField("custom_attributes")]
    [ValidateNotNull]
    public IDictionary CustomAttribute { get; set; } = new Hashtable();

    private protected override void Process()
    {
        foreach (ClientContactRef? contact in Contact)
        {
            ForInput(contact?.Input, () =>
            {
                ClientPlace place = PlaceOf(contact);
                Dictionary<string, object?> fields = BodyFields(place.Session);
                if (fields.TryGetValue("custom_attributes", out object? given) && given is Dictionary<string, object?> attributes)
                    AttributeLimits.Check(attributes, nameof(CustomAttribute));
                if (!Approves(Describe(contact), "Begin a conversation"))
                    return;
                ApiRequest request = place.ContactRequest("POST", "/conversations").With(body: fields);
                Queue(contact?.Input, place.Session, async operation => operation.Write(place.Mark(await operation.GetAsync<ClientConversation>(request).ConfigureAwait(false))));
            });
        }
    }
}
