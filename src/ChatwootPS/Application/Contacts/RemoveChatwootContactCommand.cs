using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts;

/// <summary>
/// Removes contacts, and in the background their conversations, messages and notes. The server refuses to remove a customer
/// who is online. Needs an administrator.
/// </summary>
/// <example>
/// <code>Remove-ChatwootContact ana@contoso.com</code>
/// Asks, and removes the contact.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Label spam | Remove-ChatwootContact -Bulk -WhatIf</code>
/// Says how many contacts with a label would be removed, in how many requests.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Contact))]
[Serves("DELETE /api/v1/accounts/{account_id}/contacts/{id}")]
public sealed class RemoveChatwootContactCommand : RemoveResourceCmdlet<Contact>
{
    private readonly Batches<ResourceRef<Contact>> _batches = new();

    /// <summary>
    /// Removes the contacts of the whole pipeline with one request for every 500 of them, and asks once. The server does it
    /// in the background, and tells nothing of what it could not remove. Bare ids are looked up before.
    /// </summary>
    [Parameter]
    public SwitchParameter Bulk { get; set; }

    private protected override void Process()
    {
        if (!Bulk)
        {
            base.Process();
            return;
        }
        foreach (ResourceRef<Contact> reference in Id)
            ForInput(reference.Input, () => _batches.Add(SessionFor(reference), reference));
    }

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<ResourceRef<Contact>> kept) in _batches.All)
            ForInput(kept.Select(reference => reference.Input).ToArray(), () => Run(session, kept));
    }

    private void Run(ChatwootSession session, List<ResourceRef<Contact>> kept)
    {
        var known = new List<(long Id, ResourceRef<Contact> Reference)>();
        foreach (ResourceRef<Contact> reference in kept)
            ForInput(reference.Input, () => known.Add((IdOf(reference, session), reference)));
        List<(long Id, ResourceRef<Contact> Reference)> contacts = ContactBulk.Distinct(known);
        if (contacts.Count == 0 || !ApprovesAll($"remove {ContactBulk.Describe(contacts)} {ContactBulk.Requests(contacts.Count)}, with their conversations and notes", Force))
            return;
        bool passThru = PassThru;
        foreach (List<(long Id, ResourceRef<Contact> Reference)> portion in Batches<(long Id, ResourceRef<Contact> Reference)>.Portions(contacts, ContactBulk.Size))
        {
            Queue(ContactBulk.Target(portion), session, async operation =>
            {
                List<(Contact Contact, object Input)> found = await ContactBulk.FindAsync(operation, portion, WhyNot).ConfigureAwait(false);
                if (found.Count == 0)
                    return;
                await operation.SendAsync(ContactBulk.Request(found.Select(item => item.Contact.Id), new("action_name", "delete"))).ConfigureAwait(false);
                if (passThru)
                    found.ForEach(item => operation.Write(item.Contact));
            });
        }
    }

    /// <summary>As the server says it of a single one.</summary>
    private static ChatwootApiException? WhyNot(Contact contact) => contact.AvailabilityStatus != AvailabilityStatus.Online ? null : new ChatwootApiException(ErrorReason.Conflict, $"Contact {contact.Id} ({contact}) is online, and is not removed then.")
    {
        RecommendedAction = "Try again when the customer has gone.",
    };
}
