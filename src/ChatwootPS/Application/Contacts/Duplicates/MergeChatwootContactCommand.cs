using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Contacts.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Duplicates;

/// <summary>
/// Merges contacts into another one, and cannot be undone. Conversations, notes, inboxes and labels move to the contact that
/// is kept; its name, e-mail address, phone number, identifier and attributes stay, and are filled in from the others where
/// it has none. The others are removed, and with them their picture, company, and that they were blocked.
/// </summary>
/// <example>
/// <code>Merge-ChatwootContact -Base ana@contoso.com -Mergee +34911234567 -WhatIf</code>
/// Says what moves, what fills a gap and what would be lost.
/// </example>
/// <example>
/// <code>Find-ChatwootDuplicateContact -By PhoneNumber -NormalizeFor BR, ES | Merge-ChatwootContact -Keep Oldest -Confirm</code>
/// Makes one contact of each group of duplicates, asking for each.
/// </example>
/// <example>
/// <code>Get-ChatwootContact 12, 15 | Merge-ChatwootContact -Base 7 -Force -PassThru</code>
/// Merges two contacts into a third without asking, and gives that out.
/// </example>
[Cmdlet(VerbsData.Merge, "ChatwootContact", DefaultParameterSetName = "Contact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Contact))]
[Serves("POST /api/v1/accounts/{account_id}/actions/contact_merge")]
public sealed class MergeChatwootContactCommand : OperationCmdlet
{
    /// <summary>The contact that is kept: an id, e-mail address, phone number, identifier, name, or a contact.</summary>
    [Parameter(ParameterSetName = "Contact", Mandatory = true, Position = 0)]
    [Alias("BaseContact")]
    [ValidateNotNull]
    public ResourceRef<Contact>? Base { get; set; }

    /// <summary>The contacts that are merged into it, and removed.</summary>
    [Parameter(ParameterSetName = "Contact", Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("MergeeContact")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Mergee { get; set; } = [];

    /// <summary>Groups of duplicates, as Find-ChatwootDuplicateContact gives them. Each becomes one contact.</summary>
    [Parameter(ParameterSetName = "Group", Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public DuplicateContactGroup[] Group { get; set; } = [];

    /// <summary>Which contact of a group is kept: Oldest (the default), Newest or LastActive.</summary>
    [Parameter(ParameterSetName = "Group")]
    public ContactMergeKeep Keep { get; set; }

    /// <summary>Gives out the contact that is kept, once for each that was merged into it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<Contact> mergee in Mergee)
            ForInput(mergee.Input, () => Merge(Base!, mergee, mergee.Input));
        foreach (DuplicateContactGroup group in Group)
        {
            Contact[] contacts = [.. group.Contacts.GroupBy(contact => contact.Id).Select(same => same.First())];
            if (contacts.Length == 0)
                continue;
            var kept = new ResourceRef<Contact>(Kept(contacts));
            foreach (Contact contact in contacts.Where(contact => contact.Id != kept.Id))
                ForInput(group, () => Merge(kept, new ResourceRef<Contact>(contact), group));
        }
    }

    private Contact Kept(IEnumerable<Contact> contacts)
    {
        IOrderedEnumerable<Contact> byAge = contacts.OrderBy(contact => contact.CreatedAt).ThenBy(contact => contact.Id);
        return Keep switch
        {
            ContactMergeKeep.Newest => byAge.Last(),
            ContactMergeKeep.LastActive => byAge.OrderByDescending(contact => contact.LastActivityAt ?? DateTime.MinValue).First(),
            _ => byAge.First(),
        };
    }

    private void Merge(ResourceRef<Contact> target, ResourceRef<Contact> mergee, object input)
    {
        ChatwootSession session = SessionFor(mergee);
        long baseId = IdOf(target, session);
        long mergeeId = IdOf(mergee, session);
        if (baseId == mergeeId)
            throw ErrorRecords.InvalidInput($"{Capital(mergee.Describe())} cannot be merged into itself.", "Give two contacts.");
        string description = IsWatched(ConfirmImpact.High, Force)
            ? Lookup(session, operation => MergePreview.DescribeAsync(operation, baseId, mergeeId))
            : $"{mergee.Describe()} into {target.Describe()}";
        if (!Approves(description, "Merge", Force))
            return;
        bool passThru = PassThru;
        Queue(input, session, async operation =>
        {
            Contact kept = await MergeAsync(operation, baseId, mergeeId).ConfigureAwait(false);
            if (passThru)
                operation.Write(kept);
        }, key: (typeof(Contact), baseId));
    }

    private static async Task<Contact> MergeAsync(Operation operation, long baseId, long mergeeId)
    {
        // The server forgets the labels of the one that goes.
        IReadOnlyList<string> labels = await ContactLabels.ReadAsync(operation, mergeeId).ConfigureAwait(false);
        Contact kept = await operation.GetAsync<Contact>(new ApiRequest(ApiFamily.Application, "POST", "api/v1/accounts/{account}/actions/contact_merge")
        {
            Body = new Dictionary<string, object?> { ["base_contact_id"] = baseId, ["mergee_contact_id"] = mergeeId },
        }).ConfigureAwait(false);
        if (labels.Count > 0)
        {
            IReadOnlyList<string> present = await ContactLabels.ReadAsync(operation, baseId).ConfigureAwait(false);
            if (labels.Except(present).Any())
                await operation.SendAsync(ContactLabels.Replace(baseId, present.Union(labels))).ConfigureAwait(false);
        }
        return kept;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
