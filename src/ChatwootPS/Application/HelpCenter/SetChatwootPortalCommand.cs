using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Changes portals (help centers). Needs an administrator.</summary>
/// <example>
/// <code>Set-ChatwootPortal help -AllowedLocale en, es, de -DraftLocale de</code>
/// Gives the portal a third language that visitors do not see yet.
/// </example>
/// <example>
/// <code>Set-ChatwootPortal help -CustomDomain help.example.com -SendCnameInstructionTo admin@example.com</code>
/// Sets the domain, and mails somebody how to point it to Chatwoot.
/// </example>
/// <example>
/// <code>Get-ChatwootPortal old-* | Set-ChatwootPortal -Archived $true</code>
/// Puts portals away.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootPortal", SupportsShouldProcess = true)]
[OutputType(typeof(Portal))]
[Serves(
    "PATCH /api/v1/accounts/{account_id}/portals/{id}",
    "PATCH /api/v1/accounts/{account_id}/portals/{id}/archive",
    "DELETE /api/v1/accounts/{account_id}/portals/{id}/logo",
    "POST /api/v1/accounts/{account_id}/portals/{id}/send_instructions")]
public sealed class SetChatwootPortalCommand : PortalBodyCmdlet
{
    /// <summary>The slugs, names, ids or portals to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<Portal>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The new part of the address; addresses that are about lead nowhere then.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(SlugPattern, SlugForm)]
    public string? Slug { get; set; }

    /// <summary>Takes the picture away.</summary>
    [Parameter]
    public SwitchParameter RemoveLogo { get; set; }

    /// <summary>Mails this address how the portal's own domain has to be set up.</summary>
    [Parameter]
    [ValidateText(@"^[^@\s]+@[^@\s]+$", "an e-mail address")]
    public string? SendCnameInstructionTo { get; set; }

    /// <summary>Gives out the changed portal.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) => fields.Count > 0 || RemoveLogo || SendCnameInstructionTo is not null;

    private protected override void Process()
    {
        if (RemoveLogo && Logo is not null)
            ForInput(Id, () => throw ErrorRecords.InvalidInput("-Logo and -RemoveLogo exclude each other.", "Give one of them."));
        else
            Update(Id, PassThru);
    }

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        UpdatePlan? change = fields.Count > 0 ? base.PlanUpdate(session, id, fields) : null;
        Resource<Portal> resource = Resource;
        bool removeLogo = RemoveLogo;
        string? mail = SendCnameInstructionTo;
        return async operation =>
        {
            Portal? changed = change is null ? null : await change(operation).ConfigureAwait(false);
            // The slug may just have been changed.
            Resource<Portal> addressed = changed?.Slug is { } slug ? resource.Keyed(slug) : await operation.AddressedAsync(resource, id).ConfigureAwait(false);
            if (removeLogo)
                await operation.SendAsync(new ApiRequest(ApiFamily.Application, "DELETE", addressed.ItemPath(id) + "/logo")).ConfigureAwait(false);
            if (mail is not null)
                await operation.SendAsync(new ApiRequest(ApiFamily.Application, "POST", addressed.ItemPath(id) + "/send_instructions") { Body = new Dictionary<string, object?> { ["email"] = mail } }).ConfigureAwait(false);
            return removeLogo || changed is null ? await operation.GetAsync<Portal>(addressed.Get(id)).ConfigureAwait(false) : changed;
        };
    }
}
