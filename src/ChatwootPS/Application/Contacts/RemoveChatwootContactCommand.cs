using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts;

/// <summary>
/// Removes contacts, and in the background their conversations, messages and notes. The server refuses to remove a customer
/// who is online. Needs an administrator.
/// </summary>
/// <example>
/// <code>Remove-ChatwootContact ana@contoso.com</code>
/// Asks, and removes the contact.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Label spam | Remove-ChatwootContact -Force -ThrottleLimit 8</code>
/// Removes all contacts with a label without asking, eight at a time.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Contact))]
public sealed class RemoveChatwootContactCommand : RemoveResourceCmdlet<Contact>;
