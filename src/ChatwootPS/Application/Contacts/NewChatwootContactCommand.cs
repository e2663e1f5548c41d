using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Contacts.Inboxes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts;

/// <summary>
/// Makes a contact, also in an inbox, so that a conversation can be begun. An e-mail address, phone number or identifier that
/// another contact has is refused. A contact with none of the three is in no list; only its id and -Search find it.
/// </summary>
/// <example>
/// <code>New-ChatwootContact 'Ana Lima' -Email ana@contoso.com -PhoneNumber +34911234567 -CustomAttribute @{ plan = 'gold'; seats = 5 }</code>
/// Makes a contact and gives it out.
/// </example>
/// <example>
/// <code>Import-Csv people.csv | New-ChatwootContact -Inbox Support -ThrottleLimit 8</code>
/// Makes a contact of each row's Name, Email, PhoneNumber, Identifier and SourceId, eight at a time. Rows that are refused are errors, the others are made.
/// </example>
/// <example>
/// <code>New-ChatwootContact 'Ana Lima' -Inbox 'Support API' -SourceId ana-4711 -Avatar ana.png</code>
/// Makes a contact with a picture, who has a key of one's own in an API inbox.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootContact", SupportsShouldProcess = true)]
[OutputType(typeof(Contact))]
[Serves("POST /api/v1/accounts/{account_id}/contacts")]
public sealed class NewChatwootContactCommand : ContactBodyCmdlet
{
    /// <summary>The name. A row in the pipeline may carry it as Name.</summary>
    [Parameter(Position = 0)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>The e-mail address, unique in the account; the server makes it lower-case.</summary>
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

    /// <summary>The inbox the customer shall be reachable through: an id, a name or an inbox.</summary>
    [Parameter]
    [BodyField("inbox_id")]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>The key of the customer in the inbox. By default the server makes it of the e-mail address or phone number, or a UUID; channels such as Facebook, Line and Telegram need one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? SourceId { get; set; }

    /// <summary>The row that the parameters come from, for its Name.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override void Process()
    {
        string? name = Name ?? PipedRow.Text(InputObject, "Name") ?? Email ?? PhoneNumber ?? Identifier;
        Create(name, InputObject ?? (object?)name);
    }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        PipedRow.Check(InputObject, "contact", "Pipe objects with Name, Email, PhoneNumber or Identifier, such as rows of Import-Csv; an existing contact is changed by Set-ChatwootContact.");
        Dictionary<string, object?> fields = base.Fields(session);
        if (!fields.ContainsKey("name") && PipedRow.Text(InputObject, "Name") is { } name)
            fields["name"] = name;
        ContactFields.Check(fields);
        // A new contact has none anyway; rows of a table have empty cells.
        foreach (string field in new[] { "name", "email", "phone_number", "identifier", "source_id", "company_id" })
            if (fields.TryGetValue(field, out object? value) && value is null or "")
                fields.Remove(field);
        if (fields.ContainsKey("source_id") && Inbox is null)
            throw ErrorRecords.InvalidInput("-SourceId needs -Inbox: it is the key of the customer in that inbox.", "Give the inbox, too.");
        if (!fields.ContainsKey("name") && !fields.ContainsKey("email") && !fields.ContainsKey("phone_number") && !fields.ContainsKey("identifier") && Inbox is null)
            throw ErrorRecords.InvalidInput("Nothing says who the contact is.", "Give at least a name, -Email, -PhoneNumber, -Identifier or -Inbox; rows of a table need columns of these names.");
        return fields;
    }

    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields)
    {
        (Dictionary<string, object?> first, Dictionary<string, object?>? picture) = FormFields.Split(fields);
        return async operation =>
        {
            Contact made = await CreateAsync(operation, first).ConfigureAwait(false);
            ContactFields.WarnOfCompany(operation, first, made);
            if (picture is null)
                return made;
            try
            {
                return await operation.GetAsync<Contact>(Resources.Contacts.Update(made.Id, picture)).ConfigureAwait(false);
            }
            catch (ChatwootApiException)
            {
                // It is there all the same: whoever looks at the output must not make another one.
                operation.Write(made);
                throw;
            }
        };
    }

    private static async Task<Contact> CreateAsync(Operation operation, Dictionary<string, object?> fields)
    {
        try
        {
            return await operation.GetAsync<Contact>(Resources.Contacts.Create(fields)).ConfigureAwait(false);
        }
        catch (ChatwootApiException fault) when (fault.Reason == ErrorReason.ServerFault && fields.TryGetValue("inbox_id", out object? inbox))
        {
            // The server fails where it should refuse.
            fields.TryGetValue("source_id", out object? sourceId);
            throw await ContactPlaces.ExplainAsync(operation, fault, inbox, sourceId).ConfigureAwait(false);
        }
    }
}
