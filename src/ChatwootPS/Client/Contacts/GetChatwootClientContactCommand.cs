using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Contacts;

/// <summary>
/// Reads an end customer of the API inbox by the key of his session. With the inbox's HMAC token in the session, this also
/// marks the customer's session as verified, so that it reaches all his conversations.
/// </summary>
/// <example>
/// <code>Get-ChatwootClientContact</code>
/// Reads the customer whose contact identifier was given to Connect-Chatwoot.
/// </example>
/// <example>
/// <code>Get-ChatwootClientContact web-4711</code>
/// Reads the customer with this source id.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootClientContact")]
[Serves("GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}")]
[OutputType(typeof(ClientContact))]
public sealed class GetChatwootClientContactCommand : ClientCmdlet
{
    /// <summary>The source ids, or the customers to read anew; by default the session's customer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ContactIdentifier", "SourceId")]
    [ValidateNotNullOrEmpty]
    public ClientContactRef?[] Contact { get; set; } = [null];

    /// <summary>The customer's key in another system, for the proof of who he is; by default the one he was made with, else the source id.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Identifier { get; set; }

    private protected override void Process()
    {
        foreach (ClientContactRef? contact in Contact)
        {
            ForInput(contact?.Input, () =>
            {
                ClientPlace place = PlaceOf(contact);
                ClientIdentity identity = ClientIdentity.Of(place, contact, Identifier);
                Queue(contact?.Input, place.Session, async operation =>
                {
                    ClientContact found = await identity.AskAsync(operation, identity.Show(place)).ConfigureAwait(false);
                    found.ProvenIdentifier = identity.HasProof ? identity.Identifier : null;
                    operation.Write(place.Mark(found));
                });
            });
        }
    }
}
