using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Duplicates;

/// <summary>
/// Finds contacts that are probably one and the same customer, and gives out groups of them that Merge-ChatwootContact
/// takes. The server sees to it that no two contacts have exactly the same phone number, e-mail address or identifier: what
/// is found is the same one written differently. Reads all contacts, unless some are piped in.
/// </summary>
/// <example>
/// <code>Find-ChatwootDuplicateContact -By PhoneNumber -NormalizeFor BR, ES | Format-Table Value, Contacts</code>
/// Contacts with the same phone number, of which one lacks the ninth digit of Brazil, or the country code of Spain.
/// </example>
/// <example>
/// <code>Find-ChatwootDuplicateContact -NormalizeFor MX | Merge-ChatwootContact -Keep Oldest -WhatIf</code>
/// Says what would become of the contacts with the same number, address or identifier.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Label newsletter | Find-ChatwootDuplicateContact -By Email</code>
/// Looks among the contacts with a label alone.
/// </example>
[Cmdlet(VerbsCommon.Find, "ChatwootDuplicateContact")]
[OutputType(typeof(DuplicateContactGroup))]
public sealed class FindChatwootDuplicateContactCommand : SessionCmdlet
{
    private readonly Batches<Contact> _piped = new();

    /// <summary>
    /// What contacts must have in common, any one of them: PhoneNumber, Email (of Gmail without dots, and of Gmail, Outlook,
    /// iCloud and others without '+' and what follows it), Identifier (whatever its case). By default all three.
    /// </summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public ContactKey[] By { get; set; } = [ContactKey.PhoneNumber, ContactKey.Email, ContactKey.Identifier];

    /// <summary>
    /// The countries, as codes of ISO 3166 such as BR, ES, MX, whose ways of writing phone numbers are to be seen through: a
    /// missing country code, a 0 behind it, the ninth digit of Brazil, the 1 of Mexico, the 9 and 15 of Argentina. Without
    /// it, numbers are compared as they are stored.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] NormalizeFor { get; set; } = [];

    /// <summary>The contacts to look among, instead of all.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public Contact[] InputObject { get; set; } = [];

    private protected override void Process()
    {
        foreach (Contact contact in InputObject)
            ForInput(contact, () => _piped.Add(SessionFor(contact), contact));
    }

    private protected override void Finish()
    {
        if (!MyInvocation.ExpectingInput && InputObject.Length == 0)
        {
            ForInput(null, () =>
            {
                DuplicateGrouping grouping = Grouping();
                Queue(null, SessionFor(), async operation =>
                {
                    await operation.WalkAsync<Contact>(Resources.Contacts.List(), Resources.Contacts.Paging, page => Add(grouping, page)).ConfigureAwait(false);
                    Write(operation, grouping);
                });
            });
        }
        foreach ((ChatwootSession session, List<Contact> contacts) in _piped.All)
        {
            ForInput(null, () =>
            {
                DuplicateGrouping grouping = Grouping();
                Add(grouping, contacts.GroupBy(contact => contact.Id).Select(same => same.First()));
                Queue(null, session, operation =>
                {
                    Write(operation, grouping);
                    return System.Threading.Tasks.Task.CompletedTask;
                });
            });
        }
    }

    private DuplicateGrouping Grouping() => new(new ContactNormalizer(NormalizeFor), By);

    private static bool Add(DuplicateGrouping grouping, IEnumerable<Contact> contacts)
    {
        foreach (Contact contact in contacts)
            grouping.Add(contact);
        return true;
    }

    private static void Write(Operation operation, DuplicateGrouping grouping)
    {
        foreach (DuplicateContactGroup group in grouping.Groups())
        {
            group.Origin = operation.Session;
            operation.Write(group);
        }
    }
}
