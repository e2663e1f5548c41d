using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Sync;

/// <summary>
/// Makes sure that contacts are there and are as given: one that is missing is made, one that differs is changed, and for
/// one that fits nothing is sent. Run twice, the second time changes nothing. Empty cells of a table change nothing either; a
/// picture given with -Avatar is sent each time.
/// </summary>
/// <example>
/// <code>Import-Csv people.csv | Sync-ChatwootContact -Label customer -ThrottleLimit 8 | Group-Object Action</code>
/// Brings contacts in line with each row's Name, Email, PhoneNumber and Identifier, and counts what was done.
/// </example>
/// <example>
/// <code>Sync-ChatwootContact 'Ana Lima' -PhoneNumber +34911234567 -PassThru | New-ChatwootConversation -Inbox WhatsApp</code>
/// Begins a conversation with somebody who may or may not be a contact yet.
/// </example>
/// <example>
/// <code>Sync-ChatwootContact -Identifier crm-4711 -CustomAttribute @{ plan = 'gold' } -Match Identifier -WhatIf</code>
/// Says whether the contact would be made, or what would be changed.
/// </example>
[Cmdlet(VerbsData.Sync, "ChatwootContact", SupportsShouldProcess = true)]
[OutputType(typeof(ContactSyncResult), typeof(Contact))]
public sealed class SyncChatwootContactCommand : ContactBodyCmdlet
{
    /// <summary>The name. A row in the pipeline may carry it as Name.</summary>
    [Parameter(Position = 0)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>The e-mail address, unique in the account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public override string? Email { get; set; }

    /// <summary>The phone number, unique in the account, in international form: '+' and 2 to 15 digits, such as +34911234567.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public override string? PhoneNumber { get; set; }

    /// <summary>The key of the customer in another system, unique in the account, upper and lower case told apart.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public override string? Identifier { get; set; }

    /// <summary>
    /// By what a contact is found, what counts most first; by default Identifier, Email, PhoneNumber. Where two of them belong
    /// to different contacts, the row is refused: merge those first.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ContactKey[] Match { get; set; } = [ContactKey.Identifier, ContactKey.Email, ContactKey.PhoneNumber];

    /// <summary>Labels to put on; those that are there stay.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] Label { get; set; } = [];

    /// <summary>Gives out the contacts, instead of a report with a row for each: of those that failed, none.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The row that the parameters come from, for its Name.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override void Process()
    {
        string? name = Name ?? PipedRow.Text(InputObject, "Name") ?? Email ?? PhoneNumber ?? Identifier;
        object? row = InputObject ?? (object?)name;
        ForInput(row, () => Sync(SessionFor(), name, row));
    }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        PipedRow.Check(InputObject, "contact", "Pipe objects with Name, Email, PhoneNumber or Identifier, such as rows of Import-Csv.", typeof(Contact));
        Dictionary<string, object?> fields = base.Fields(session);
        if (!fields.ContainsKey("name") && PipedRow.Text(InputObject, "Name") is { } name)
            fields["name"] = name;
        ContactFields.Check(fields);
        foreach (string field in fields.Where(pair => pair.Value is null or "").Select(pair => pair.Key).ToList())
            fields.Remove(field);
        return fields;
    }

    private void Sync(ChatwootSession session, string? name, object? row)
    {
        bool passThru = PassThru;
        ContactSync sync;
        try
        {
            string[] labels = LabelTitles.Check(Label).Select(label => label.Trim()).Distinct().ToArray();
            Dictionary<string, object?> fields = Fields(session);
            sync = new ContactSync(fields, ContactMatch.Of(fields, Match), labels, row);
        }
        catch (ChatwootApiException refusal)
        {
            Queue(row, session, operation => FailAsync(operation, refusal, row, passThru));
            return;
        }
        if (!IsWanted(session, sync, name))
            return;
        Queue(row, session, async operation =>
        {
            try
            {
                ContactSyncResult result = await sync.RunAsync(operation).ConfigureAwait(false);
                operation.Write(passThru ? result.Contact! : result);
            }
            catch (ChatwootApiException failure)
            {
                await FailAsync(operation, failure, row, passThru).ConfigureAwait(false);
            }
        }, key: sync.Match.Identity);
    }

    private bool IsWanted(ChatwootSession session, ContactSync sync, string? name)
    {
        if (!IsWatched(ConfirmImpact.Medium))
            return Approves($"contact '{name}'", "Create or change");
        ContactSync.Plan plan = Lookup(session, sync.PlanAsync);
        return plan.Action switch
        {
            ContactSyncAction.Unchanged => true,
            ContactSyncAction.Created => Approves($"contact '{name}'", "Create"),
            _ => Approves($"contact {plan.Contact!.Id} ({plan.Contact})", $"Change {string.Join(", ", plan.Changes)}"),
        };
    }

    /// <summary>The row comes out before the error, which may stop the pipeline.</summary>
    private static Task FailAsync(Operation operation, ChatwootApiException failure, object? row, bool passThru)
    {
        if (!passThru)
            operation.Write(new ContactSyncResult { Action = ContactSyncAction.Failed, Error = failure.Message, Row = row, Origin = operation.Session });
        return Task.FromException(failure);
    }
}
