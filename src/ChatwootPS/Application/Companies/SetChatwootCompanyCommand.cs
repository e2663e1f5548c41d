using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Companies;

/// <summary>
/// Changes companies: their fields, picture and custom attributes. What is not given stays as it is. Fields, the removal of
/// attributes and the removal of the picture are requests of their own, made one after the other.
/// </summary>
/// <example>
/// <code>Set-ChatwootCompany contoso.com -CustomAttribute @{ tier = 'gold' } -RemoveCustomAttribute trial_ends</code>
/// Sets one custom attribute and takes off another.
/// </example>
/// <example>
/// <code>Get-ChatwootCompany Fab* | Set-ChatwootCompany -Description 'Part of Contoso' -PassThru</code>
/// Changes several companies and gives them out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCompany", SupportsShouldProcess = true)]
[OutputType(typeof(Company))]
[Serves(
    "PATCH /api/v1/accounts/{account_id}/companies/{id}",
    "POST /api/v1/accounts/{account_id}/companies/{id}/destroy_custom_attributes",
    "DELETE /api/v1/accounts/{account_id}/companies/{id}/avatar")]
public sealed class SetChatwootCompanyCommand : CompanyBodyCmdlet
{
    /// <summary>The ids, names, domains or companies to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Company>[] Id { get; set; } = [];

    /// <summary>The new name, up to 100 characters.</summary>
    [Parameter]
    [BodyField]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>The keys of custom attributes to take off; those that are not there are passed over.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RemoveCustomAttribute { get; set; } = [];

    /// <summary>Takes off all custom attributes that -CustomAttribute does not name.</summary>
    [Parameter]
    public SwitchParameter ReplaceCustomAttribute { get; set; }

    /// <summary>Removes the picture.</summary>
    [Parameter]
    public SwitchParameter RemoveAvatar { get; set; }

    /// <summary>Gives out the changed company.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        if (RemoveAvatar && Avatar is not null)
            throw ErrorRecords.InvalidInput("-RemoveAvatar and a new picture exclude each other.", "A new picture replaces the present one anyway.");
        AttributeRemoval.Check(CustomAttribute, RemoveCustomAttribute, ReplaceCustomAttribute);
        return base.Fields(session);
    }

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) =>
        base.IsAnythingToDo(fields) || RemoveCustomAttribute.Length > 0 || ReplaceCustomAttribute || RemoveAvatar;

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        (Dictionary<string, object?> first, Dictionary<string, object?>? picture) = FormFields.Split(fields);
        string[] removed = RemoveCustomAttribute;
        string[]? kept = AttributeRemoval.Kept(CustomAttribute, ReplaceCustomAttribute);
        bool removesAvatar = RemoveAvatar;
        string path = Resources.Companies.ItemPath(id);
        return async operation =>
        {
            Company? changed = null;
            // What the server may refuse comes first, so that nothing is done then.
            if (first.Count > 0)
                changed = await operation.GetAsync<Company>(Resources.Companies.Update(id, first)).ConfigureAwait(false);
            if (picture is not null)
                changed = await operation.GetAsync<Company>(Resources.Companies.Update(id, picture)).ConfigureAwait(false);
            if (kept is not null)
            {
                changed ??= await operation.GetAsync<Company>(Resources.Companies.Get(id)).ConfigureAwait(false);
                removed = AttributeRemoval.Others(changed.CustomAttributes, kept);
            }
            if (removed.Length > 0)
                changed = await operation.GetAsync<Company>(AttributeRemoval.Request(path, removed)).ConfigureAwait(false);
            if (removesAvatar)
                changed = await operation.GetAsync<Company>(new ApiRequest(ApiFamily.Application, "DELETE", path + "/avatar") { Envelope = "payload" }).ConfigureAwait(false);
            return changed ?? await operation.GetAsync<Company>(Resources.Companies.Get(id)).ConfigureAwait(false);
        };
    }
}
