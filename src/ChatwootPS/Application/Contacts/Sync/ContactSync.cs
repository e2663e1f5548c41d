using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Contacts.Labels;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Sync;

/// <summary>Brings one contact in line with a row.</summary>
internal sealed class ContactSync
{
    private readonly Dictionary<string, object?> _wanted;
    private readonly string[] _labels;
    private readonly object? _row;

    public ContactSync(Dictionary<string, object?> wanted, ContactMatch match, string[] labels, object? row)
    {
        _wanted = wanted;
        Match = match;
        _labels = labels;
        _row = row;
    }

    public ContactMatch Match { get; }

    /// <summary>What is to be done, as the server's answers have it now.</summary>
    public async Task<Plan> PlanAsync(Operation operation)
    {
        (Contact? contact, ContactKey? by) = await Match.FindAsync(operation).ConfigureAwait(false);
        if (contact is null)
            return new Plan { Fields = _wanted, Labels = _labels, Changes = [.. _wanted.Keys, .. LabelChanges(_labels)] };
        (Dictionary<string, object?> fields, List<string> changes) = ContactDifference.Of(contact, _wanted);
        string[] labels = [];
        if (_labels.Length > 0)
        {
            IReadOnlyList<string> present = await ContactLabels.ReadAsync(operation, contact.Id).ConfigureAwait(false);
            if (_labels.Except(present).Any())
                labels = [.. present.Union(_labels)];
        }
        changes.AddRange(LabelChanges(labels));
        return new Plan { Contact = contact, By = by, Fields = fields, Labels = labels, Changes = changes };
    }

    public async Task<ContactSyncResult> RunAsync(Operation operation)
    {
        Plan plan = await PlanAsync(operation).ConfigureAwait(false);
        Contact? contact = plan.Contact;
        if (plan.Fields.Count > 0)
        {
            (Dictionary<string, object?> first, Dictionary<string, object?>? picture) = FormFields.Split(plan.Fields);
            if (first.Count > 0)
            {
                contact = await operation.GetAsync<Contact>(contact is null ? Resources.Contacts.Create(first) : Resources.Contacts.Update(contact.Id, first)).ConfigureAwait(false);
                ContactFields.WarnOfCompany(operation, first, contact);
            }
            if (picture is not null)
                contact = await operation.GetAsync<Contact>(Resources.Contacts.Update(contact!.Id, picture)).ConfigureAwait(false);
        }
        if (plan.Labels.Length > 0)
            await operation.SendAsync(ContactLabels.Replace(contact!.Id, plan.Labels)).ConfigureAwait(false);
        return new ContactSyncResult
        {
            Action = plan.Action,
            Contact = contact,
            MatchedBy = plan.By,
            Changes = plan.Changes,
            Row = _row,
            Origin = operation.Session,
        };
    }

    private static IEnumerable<string> LabelChanges(string[] labels) => labels.Length > 0 ? ["labels"] : [];

    internal sealed class Plan
    {
        public Contact? Contact { get; init; }

        public ContactKey? By { get; init; }

        public required Dictionary<string, object?> Fields { get; init; }

        /// <summary>All labels there shall be; none where nothing is added.</summary>
        public required string[] Labels { get; init; }

        public required List<string> Changes { get; init; }

        public ContactSyncAction Action => Contact is null ? ContactSyncAction.Created : Changes.Count > 0 ? ContactSyncAction.Updated : ContactSyncAction.Unchanged;
    }
}
