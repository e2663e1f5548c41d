using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Labels;

/// <summary>Collects the contacts of a pipeline, and has the server change the labels of all of them in few requests at its end.</summary>
public abstract class ContactLabelCmdlet : OperationCmdlet
{
    private readonly Batches<ResourceRef<Contact>> _batches = new();

    /// <summary>The titles of the labels.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] Label { get; set; } = [];

    /// <summary>The contacts: ids, e-mail addresses, phone numbers, identifiers, names, or contacts. Bare ids are looked up, because the server says nothing of those that are not there.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ContactId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    /// <summary>Waits until the labels are as they shall be: the server works in the background, usually for less than a second. Those of each contact are read for it.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long -Wait waits for the contacts of a request, by default a minute.</summary>
    [Parameter]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gives out the contacts.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract ContactLabelChange Change { get; }

    private protected virtual bool IsForced => false;

    /// <summary>The titles as they go out.</summary>
    private protected virtual string[] Titles() => LabelTitles.Check(Label);

    /// <summary>What must be there before; runs on the pipeline thread once all is approved.</summary>
    private protected virtual void Prepare(ChatwootSession session, string[] titles)
    {
    }

    private protected override void Process()
    {
        foreach (ResourceRef<Contact> reference in Contact)
            ForInput(reference.Input, () => _batches.Add(SessionFor(reference), reference));
    }

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<ResourceRef<Contact>> kept) in _batches.All)
            ForInput(kept.Select(reference => reference.Input).ToArray(), () => Run(session, kept));
    }

    private void Run(ChatwootSession session, List<ResourceRef<Contact>> kept)
    {
        string[] titles = Titles();
        var known = new List<(long Id, ResourceRef<Contact> Reference)>();
        foreach (ResourceRef<Contact> reference in kept)
            ForInput(reference.Input, () => known.Add((IdOf(reference, session), reference)));
        List<(long Id, ResourceRef<Contact> Reference)> contacts = ContactBulk.Distinct(known);
        ContactLabelChange change = Change;
        if (contacts.Count == 0 || !ApprovesAll($"{change.Describe(titles, ContactBulk.Describe(contacts))} {ContactBulk.Requests(contacts.Count)}", IsForced))
            return;
        Prepare(session, titles);
        bool wait = Wait, passThru = PassThru;
        TimeSpan patience = Timeout;
        foreach (List<(long Id, ResourceRef<Contact> Reference)> portion in Batches<(long Id, ResourceRef<Contact> Reference)>.Portions(contacts, ContactBulk.Size))
        {
            Queue(ContactBulk.Target(portion), session, async operation =>
            {
                List<(Contact Contact, object Input)> found = await ContactBulk.FindAsync(operation, portion, _ => null).ConfigureAwait(false);
                if (found.Count == 0)
                    return;
                await operation.SendAsync(ContactBulk.Request(found.Select(item => item.Contact.Id), change.Fields(titles))).ConfigureAwait(false);
                var time = Stopwatch.StartNew();
                foreach ((Contact contact, object input) in found)
                {
                    if (wait && !await IsDoneAsync(operation, contact.Id, labels => change.IsDone(titles, labels), patience - time.Elapsed).ConfigureAwait(false))
                        operation.Error(NotDone(contact), input);
                    else if (passThru)
                        operation.Write(contact);
                }
            });
        }
    }

    private static async Task<bool> IsDoneAsync(Operation operation, long id, Func<IReadOnlyList<string>, bool> isDone, TimeSpan patience)
    {
        var time = Stopwatch.StartNew();
        for (int look = 0; ; look++)
        {
            if (isDone(await ContactLabels.ReadAsync(operation, id).ConfigureAwait(false)))
                return true;
            if (time.Elapsed >= patience)
                return false;
            await operation.DelayAsync(TimeSpan.FromMilliseconds(Math.Min(250 << Math.Min(look, 3), 2000))).ConfigureAwait(false);
        }
    }

    private static ChatwootApiException NotDone(Contact contact) => new(ErrorReason.TimedOut, $"The server took the request, but has not changed the labels of contact {contact.Id} ({contact}) yet.")
    {
        RecommendedAction = "It works through such requests in the background: look again later with Get-ChatwootLabel -Contact, or wait longer with -Timeout.",
    };
}
