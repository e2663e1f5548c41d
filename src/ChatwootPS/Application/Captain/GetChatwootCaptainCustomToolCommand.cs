using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Reads the services of others that AI assistants may call. Credentials are for administrators, as SecureString. Part of the enterprise edition.</summary>
/// <example>
/// <code>Get-ChatwootCaptainCustomTool</code>
/// Lists the tools of the account.
/// </example>
/// <example>
/// <code>(Get-ChatwootCaptainCustomTool 'Order status').Slug</code>
/// Shows the name by which scenarios link to a tool.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCaptainCustomTool", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CaptainCustomTool))]
[Serves("GET /api/v1/accounts/{account_id}/captain/custom_tools", "GET /api/v1/accounts/{account_id}/captain/custom_tools/{id}")]
public sealed class GetChatwootCaptainCustomToolCommand : GetResourceCmdlet<CaptainCustomTool>;
