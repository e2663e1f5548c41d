using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Removes categories of a portal (help center). Their articles stay, in no category. Needs an administrator or the permission to manage the knowledge base.</summary>
/// <example>
/// <code>Remove-ChatwootPortalCategory 7 -Portal help</code>
/// Asks, and removes the category.
/// </example>
/// <example>
/// <code>Get-ChatwootPortalCategory -Portal help -Locale de | Remove-ChatwootPortalCategory -Force</code>
/// Removes the German categories without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootPortalCategory", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PortalCategory))]
[Serves("DELETE /api/v1/accounts/{account_id}/portals/{portal_id}/categories/{id}")]
public sealed class RemoveChatwootPortalCategoryCommand : OperationCmdlet
{
    /// <summary>The ids, slugs, names or categories to remove.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<PortalCategory>[] Id { get; set; } = [];

    /// <summary>The portal: slug, name, id or object. Not needed with a category object, or where the account has one portal.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Portal>))]
    public ResourceRef<Portal>? Portal { get; set; }

    /// <summary>Gives out what was removed, as it was before.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<PortalCategory> reference in Id)
        {
            ForInput(reference.Input, () =>
            {
                ChatwootSession session = SessionFor(reference);
                if (!Approves(reference.Describe(), "Remove", Force))
                    return;
                (ResourceRef<Portal>? portal, bool passThru) = (Portal, PassThru);
                Queue(reference.Input, session, async operation =>
                {
                    string slug = await operation.PortalOfAsync(reference.Value?.PortalSlug, portal).ConfigureAwait(false);
                    PortalCategory? removed = reference.Value;
                    if (removed is null && (passThru || reference.Id is null))
                        removed = await operation.CategoryAsync(slug, reference).ConfigureAwait(false);
                    await operation.SendAsync(Resources.PortalCategoriesOf(slug).Remove(reference.Id ?? removed!.Id)).ConfigureAwait(false);
                    if (passThru)
                        operation.Write(removed!);
                });
            });
        }
    }
}
