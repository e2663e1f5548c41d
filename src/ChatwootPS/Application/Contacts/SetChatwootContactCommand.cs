using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Contacts.Labels;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts;

/// <summary>
/// Changes contacts: their fields, picture, custom attributes and labels. What is not given stays as it is. Fields, the
/// removal of attributes, labels and the removal of the picture are requests of their own, made one after the other.
/// </summary>
/// <example>
/// <code>Set-ChatwootContact ana@contoso.com -PhoneNumber +34911234567 -CustomAttribute @{ plan = 'gold' }</code>
/// Sets the phone number and one custom attribute; the other attributes stay.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Label trial | Set-ChatwootContact -Label customer -RemoveCustomAttribute trial_ends -ThrottleLimit 8</code>
/// Takes an attribute off all contacts with a label, and replaces all of their labels.
/// </example>
/// <example>
/// <code>Set-ChatwootContact 4711 -Blocked $true -PassThru</code>
/// Blocks a customer and gives out the changed contact.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootContact", SupportsShouldProcess = true)]
[OutputType(typeof(Contact))]
[Serves(
    "PUT /api/v1/accounts/{account_id}/contacts/{id}",
    "POST /api/v1/accounts/{account_id}/contacts/{id}/destroy_custom_attributes",
    "POST /api/v1/accounts/{account_id}/contacts/{id}/labels",
    "DELETE /api/v1/accounts/{account_id}/contacts/{id}/avatar")]
public sealed class SetChatwootContactCommand : ContactBodyCmdlet
{
    /// <summary>The contacts: ids, e-mail addresses, phone numbers, identifiers, names, or contacts. A name must stand for exactly one contact.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>The keys of custom attributes to take off; those that are not there are passed over.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RemoveCustomAttribute { get; set; } = [];

    /// <summary>Takes off all custom attributes that -CustomAttribute does not name.</summary>
    [Parameter]
    public SwitchParameter ReplaceCustomAttribute { get; set; }

    /// <summary>The labels there shall be, in place of all present ones; @() takes all off. They need not be among the account's.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[]? Label { get; set; }

    /// <summary>Removes the picture.</summary>
    [Parameter]
    public SwitchParameter RemoveAvatar { get; set; }

    /// <summary>Gives out the changed contact.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        if (RemoveAvatar && (Avatar is not null || AvatarUrl is not null))
            throw ErrorRecords.InvalidInput("-RemoveAvatar and a new picture exclude each other.", "A new picture replaces the present one anyway.");
        AttributeRemoval.Check(CustomAttribute, RemoveCustomAttribute, ReplaceCustomAttribute);
        LabelTitles.Check(Label);
        return base.Fields(session);
    }

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) =>
        base.IsAnythingToDo(fields) || RemoveCustomAttribute.Length > 0 || ReplaceCustomAttribute || IsBound(nameof(Label)) || RemoveAvatar;

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        (Dictionary<string, object?> first, Dictionary<string, object?>? picture) = FormFields.Split(fields);
        string[] removed = RemoveCustomAttribute;
        string[]? kept = AttributeRemoval.Kept(CustomAttribute, ReplaceCustomAttribute);
        string[]? labels = IsBound(nameof(Label)) ? Label ?? [] : null;
        bool removesAvatar = RemoveAvatar;
        bool isWanted = PassThru;
        string path = Resources.Contacts.ItemPath(id);
        return async operation =>
        {
            Contact? changed = null;
            // What the server may refuse comes first, so that nothing is done then.
            if (first.Count > 0)
            {
                changed = await operation.GetAsync<Contact>(Resources.Contacts.Update(id, first)).ConfigureAwait(false);
                ContactFields.WarnOfCompany(operation, first, changed);
            }
            if (picture is not null)
                changed = await operation.GetAsync<Contact>(Resources.Contacts.Update(id, picture)).ConfigureAwait(false);
            if (kept is not null)
            {
                changed ??= await operation.GetAsync<Contact>(Resources.Contacts.Get(id)).ConfigureAwait(false);
                removed = AttributeRemoval.Others(changed.CustomAttributes, kept);
            }
            if (removed.Length > 0)
                changed = await operation.GetAsync<Contact>(AttributeRemoval.Request(path, removed)).ConfigureAwait(false);
            if (labels is not null)
                await operation.SendAsync(ContactLabels.Replace(id, labels)).ConfigureAwait(false);
            if (removesAvatar)
            {
                await operation.SendAsync(new ApiRequest(ApiFamily.Application, "DELETE", path + "/avatar")).ConfigureAwait(false);
                changed = null;
            }
            return changed ?? (isWanted ? await operation.GetAsync<Contact>(Resources.Contacts.Get(id)).ConfigureAwait(false) : new Contact { Id = id });
        };
    }
}
