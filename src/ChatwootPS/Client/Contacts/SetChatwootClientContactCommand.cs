using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Contacts;

/// <summary>
/// Changes an end customer of the API inbox. An e-mail address or phone number that belongs to another contact of the
/// account merges this customer into that contact: his conversations move there and his own record is gone. A warning tells
/// when that has happened. Fields cannot be cleared here.
/// </summary>
/// <example>
/// <code>Set-ChatwootClientContact -Name 'Ana Lima' -CustomAttribute @{ plan = 'gold' }</code>
/// Changes the session's customer.
/// </example>
/// <example>
/// <code>$who | Set-ChatwootClientContact -Email ana@example.com -PassThru</code>
/// Gives a customer an e-mail address, and gives out the customer with everything the account knows of him.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootClientContact", SupportsShouldProcess = true)]
[Serves("PATCH /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}")]
[OutputType(typeof(ClientContact))]
public sealed class SetChatwootClientContactCommand : ClientContactBodyCmdlet
{
    /// <summary>The source ids or customers to change; by default the session's customer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("ContactIdentifier", "SourceId")]
    [ValidateNotNullOrEmpty]
    public ClientContactRef?[] Contact { get; set; } = [null];

    /// <summary>The customer's key in another system, for the proof of who he is; the server does not store it here. By default the one he was made with, else the source id.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Identifier { get; set; }

    /// <summary>Gives out the changed customers.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ClientContactRef? contact in Contact)
            ForInput(contact?.Input, () => Change(contact));
    }

    private void Change(ClientContactRef? contact)
    {
        ClientPlace place = PlaceOf(contact);
        Dictionary<string, object?> fields = CheckedFields(place.Session);
        if (fields.TryGetValue("custom_attributes", out object? attributes) && attributes is Dictionary<string, object?> { Count: 0 })
            fields.Remove("custom_attributes");
        if (fields.Count == 0)
            throw ErrorRecords.InvalidInput($"Nothing to change was given for {Describe(contact)}.", "Give at least one of the parameters that set something.");
        bool mayMerge = fields.ContainsKey("email") || fields.ContainsKey("phone_number");
        if (!Approves(Describe(contact), mayMerge ? "Change, and merge into the contact that has this e-mail address or phone number, if there is one" : "Change"))
            return;

        ClientIdentity identity = ClientIdentity.Of(place, contact, Identifier);
        identity.AddTo(fields);
        ApiRequest request = place.ContactRequest("PATCH").With(body: fields);
        long? knownId = contact?.Value?.Id;
        bool passThru = PassThru;
        Queue(contact?.Input, place.Session, async operation =>
        {
            long? before = mayMerge ? knownId ?? await IdNowAsync(operation, identity, place).ConfigureAwait(false) : null;
            ClientContact changed = await identity.AskAsync(operation, request).ConfigureAwait(false);
            if (before is not null && changed.Id != before)
                operation.Warning($"Contact {before} was merged into contact {changed.Id} ({changed}), which had the e-mail address or phone number already. Contact {before} is gone; its conversations are with contact {changed.Id} now.");
            changed.ProvenIdentifier = identity.HasProof ? identity.Identifier : null;
            if (passThru)
                operation.Write(place.Mark(changed));
        }, key: (typeof(ClientContact), place.ContactIdentifier));
    }

    private static async Task<long> IdNowAsync(Operation operation, ClientIdentity identity, ClientPlace place) =>
        (await identity.AskAsync(operation, identity.Show(place)).ConfigureAwait(false)).Id;
}
