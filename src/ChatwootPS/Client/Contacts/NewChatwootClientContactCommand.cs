using System;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Contacts;

/// <summary>
/// Opens a session of an end customer with the API inbox, and makes the customer if the account does not know him by
/// -Identifier, -Email or -PhoneNumber. A customer or session there is already is given back unchanged. Keep the SourceId of
/// the answer: it is the contact identifier, and the only credential of the customer. With the inbox's HMAC token in the
/// session, the customer with an -Identifier is verified, so that the session reaches all his conversations. The answer carries
/// all that the next command needs; pipe it to Select-ChatwootSession, and no command needs to be told the customer again.
/// </summary>
/// <example>
/// <code>$who = New-ChatwootClientContact -Identifier $env:COMPUTERNAME -Name "Host $env:COMPUTERNAME"</code>
/// Opens a session for a computer that reports its troubles.
/// </example>
/// <example>
/// <code>New-ChatwootClientContact -SourceId web-4711 -Name 'Ana Lima' -Email ana@example.com -CustomAttribute @{ plan = 'gold' }</code>
/// Opens a session under a key of one's own; the same key gives the same session again.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootClientContact", SupportsShouldProcess = true)]
[Serves("POST /public/api/v1/inboxes/{inbox_identifier}/contacts")]
[OutputType(typeof(ClientContact))]
public sealed class NewChatwootClientContactCommand : ClientContactBodyCmdlet
{
    /// <summary>The key of the session, without '.' and '/'; by default the server makes one. Nobody should be able to guess it.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? SourceId { get; set; }

    /// <summary>The customer's key in another system, unique in the account.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Identifier { get; set; }

    private protected override void Process()
    {
        object? target = SourceId ?? Identifier ?? Name ?? Email ?? PhoneNumber;
        ForInput(target, () =>
        {
            var inbox = ClientPlace.InInbox(SessionFor());
            Dictionary<string, object?> fields = CheckedFields(inbox.Session);
            if (PersonFields.Text(fields, "source_id") is { } sourceId)
                ClientContactRef.Check(sourceId);
            var identity = new ClientIdentity(inbox, PersonFields.Text(fields, "identifier"));
            if (!Approves(target is null ? "customer" : $"customer '{target}'", "Create"))
                return;
            var sent = new Dictionary<string, object?>(fields);
            identity.AddTo(fields);
            ApiRequest request = inbox.Request("POST", "/contacts").With(body: fields);
            Queue(target, inbox.Session, async operation =>
            {
                ClientContact contact = await identity.AskAsync(operation, request).ConfigureAwait(false);
                if (WasKnown(contact, sent))
                    operation.Verbose($"The customer was known already as contact {contact.Id} ({contact}) and was left unchanged.");
                // The creation looks at the proof, but only showing or changing the customer marks the session as verified.
                if (identity is { HasProof: true, Identifier: not null })
                    contact = await identity.AskAsync(operation, identity.Show(inbox.WithContact(contact.SourceId))).ConfigureAwait(false);
                contact.ProvenIdentifier = identity.HasProof ? identity.Identifier : null;
                operation.Write(inbox.Mark(contact));
            });
        });
    }

    private static bool WasKnown(ClientContact contact, Dictionary<string, object?> sent)
    {
        bool Differs(string field, string? value) => PersonFields.Text(sent, field) is { } text && !string.Equals(text, value, StringComparison.OrdinalIgnoreCase);
        return Differs("name", contact.Name) || Differs("email", contact.Email) || Differs("phone_number", contact.PhoneNumber);
    }
}
