using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CustomAttributes;

/// <summary>Reads which custom attributes the conversations, contacts and companies of the account can have.</summary>
/// <example>
/// <code>Get-ChatwootCustomAttribute -AttributeModel ContactAttribute</code>
/// Lists the custom attributes of contacts.
/// </example>
/// <example>
/// <code>Get-ChatwootCustomAttribute order_*</code>
/// Reads those whose key or name begins with a text.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCustomAttribute", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CustomAttribute))]
[Serves(
    "GET /api/v1/accounts/{account_id}/custom_attribute_definitions",
    "GET /api/v1/accounts/{account_id}/custom_attribute_definitions/{id}")]
public sealed class GetChatwootCustomAttributeCommand : GetResourceCmdlet<CustomAttribute>
{
    /// <summary>Only attributes of this kind of object.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    public CustomAttributeModel AttributeModel { get; set; }
}
