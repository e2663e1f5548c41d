using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CustomAttributes;

/// <summary>Changes definitions of custom attributes. Values that are stored already stay as and where they are, under the old key too. Needs an administrator.</summary>
/// <example>
/// <code>Set-ChatwootCustomAttribute plan -AttributeValue Free, Team, Business, Enterprise</code>
/// Replaces the values to choose from.
/// </example>
/// <example>
/// <code>Get-ChatwootCustomAttribute order_no | Set-ChatwootCustomAttribute -AttributeDisplayName 'Order' -PassThru</code>
/// Shows an attribute under another name.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCustomAttribute", SupportsShouldProcess = true)]
[OutputType(typeof(CustomAttribute))]
[Serves("PATCH /api/v1/accounts/{account_id}/custom_attribute_definitions/{id}")]
public sealed class SetChatwootCustomAttributeCommand : CustomAttributeBodyCmdlet
{
    private CustomAttribute? _current;

    /// <summary>The ids, keys, names or definitions to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<CustomAttribute>))]
    [ValidateNotNullOrEmpty]
    public ResourceRef<CustomAttribute>[] Id { get; set; } = [];

    /// <summary>The new key. The values stored under the old one stay there.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(KeyPattern, KeyForm)]
    [ValidateLength(1, 255)]
    public string? AttributeKey { get; set; }

    /// <summary>What the dashboard calls it.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(@"\S", "more than blanks")]
    [ValidateLength(1, 255)]
    public string? AttributeDisplayName { get; set; }

    /// <summary>The kind of object that has it from now on. Values that are stored already stay with the old one.</summary>
    [Parameter]
    [BodyField(AsNumber = true)]
    public CustomAttributeModel AttributeModel { get; set; }

    /// <summary>Gives out the changed definition.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<CustomAttribute> reference in Id)
        {
            _current = reference.Value;
            Update([reference], PassThru);
        }
    }

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        if (AttributeKey is not null)
            CheckKey(AttributeKey, IsBound(nameof(AttributeModel)) ? AttributeModel : ModelOf(session, id));
        UpdatePlan plan = base.PlanUpdate(session, id, fields);
        return async operation =>
        {
            CustomAttribute changed = await plan(operation).ConfigureAwait(false);
            CustomAttributeNames.Forget(operation.Session);
            return changed;
        };
    }

    private CustomAttributeModel ModelOf(ChatwootSession session, long id) =>
        (_current ?? Lookup(session, operation => operation.GetAsync<CustomAttribute>(Resource.Get(id)))).AttributeModel ?? CustomAttributeModel.ConversationAttribute;
}
