using System.Management.Automation;
using Chatwoot;

namespace ChatwootPS.Application.Contacts.Labels;

/// <summary>
/// Takes labels off contacts; the others stay. A whole pipeline becomes one request for every 500 contacts, which the
/// server works through in the background: -Wait waits until it is done.
/// </summary>
/// <example>
/// <code>Get-ChatwootContact -Label trial | Remove-ChatwootContactLabel trial -Force</code>
/// Takes a label off all contacts that carry it, without asking.
/// </example>
/// <example>
/// <code>Remove-ChatwootContactLabel vip -Contact 4711 -Force -Wait</code>
/// Takes one label off one contact, and comes back when it is gone.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootContactLabel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Contact))]
public sealed class RemoveChatwootContactLabelCommand : ContactLabelCmdlet
{
    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override ContactLabelChange Change => ContactLabelChange.Remove;

    private protected override bool IsForced => Force;
}
