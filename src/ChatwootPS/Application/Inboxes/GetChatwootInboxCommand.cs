using System;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>Reads inboxes: all the user may see, by id or name, or those of a channel. Only administrators see the keys of an inbox.</summary>
/// <example>
/// <code>Get-ChatwootInbox</code>
/// Lists the inboxes.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox 'Support*' | Format-List</code>
/// Shows those with such a name in full.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox -ChannelType Api, WebWidget | Where-Object { -not $_.HmacMandatory }</code>
/// API and website inboxes that do not ask customers to prove who they are.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootInbox", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[Serves("GET /api/v1/accounts/{account_id}/inboxes", "GET /api/v1/accounts/{account_id}/inboxes/{id}")]
[OutputType(typeof(Inbox))]
public sealed class GetChatwootInboxCommand : GetResourceCmdlet<Inbox>
{
    /// <summary>Only inboxes of these channels.</summary>
    [Parameter(ParameterSetName = ListSet, Mandatory = true)]
    public ChannelType[] ChannelType { get; set; } = [];

    private protected override Func<Inbox, bool>? Keep
    {
        get
        {
            if (ChannelType.Length == 0)
                return null;
            string[] wanted = ChannelType.Select(type => "Channel::" + type).ToArray();
            return inbox => wanted.Contains(inbox.ChannelType);
        }
    }
}
