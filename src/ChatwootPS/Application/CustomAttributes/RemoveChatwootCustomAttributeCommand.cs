using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CustomAttributes;

/// <summary>Removes definitions of custom attributes. Values that are stored already stay with their objects. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootCustomAttribute order_no</code>
/// Asks, and removes the definition.
/// </example>
/// <example>
/// <code>Get-ChatwootCustomAttribute test_* | Remove-ChatwootCustomAttribute -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCustomAttribute", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CustomAttribute))]
[Serves("DELETE /api/v1/accounts/{account_id}/custom_attribute_definitions/{id}")]
public sealed class RemoveChatwootCustomAttributeCommand : RemoveResourceCmdlet<CustomAttribute>
{
    private protected override Func<Operation, long, Task>? AfterRemoval => (operation, _) =>
    {
        CustomAttributeNames.Forget(operation.Session);
        return Task.CompletedTask;
    };
}
