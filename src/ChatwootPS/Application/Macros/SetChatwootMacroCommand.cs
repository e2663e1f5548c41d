using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Macros;

/// <summary>Changes macros: your own, and as an administrator the global ones.</summary>
/// <example>
/// <code>Set-ChatwootMacro Escalate -Name 'Escalate to tier 2'</code>
/// Renames a macro; who sees it stays as it is.
/// </example>
/// <example>
/// <code>Set-ChatwootMacro 12 -Action @{ AddLabel = 'vip' }, ResolveConversation -PassThru</code>
/// Replaces all that a macro does.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootMacro", SupportsShouldProcess = true)]
[OutputType(typeof(Macro))]
[Serves("PATCH /api/v1/accounts/{account_id}/macros/{id}")]
public sealed class SetChatwootMacroCommand : MacroBodyCmdlet
{
    /// <summary>The ids, names or macros to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<Macro>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 255)]
    public string? Name { get; set; }

    /// <summary>Who sees it: Personal or Global. Without it, as before.</summary>
    [Parameter]
    [BodyField]
    public MacroVisibility Visibility { get; set; }

    /// <summary>Gives out the changed macro.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    // The server forgets who sees the macro where a change does not say it again.
    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        Resource<Macro> resource = Resource;
        return async operation =>
        {
            if (!fields.ContainsKey("visibility") && (await operation.GetAsync<Macro>(resource.Get(id)).ConfigureAwait(false)).Visibility is { } visibility)
                fields["visibility"] = visibility;
            return await operation.GetAsync<Macro>(resource.Update(id, fields)).ConfigureAwait(false);
        };
    }
}
