using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Application.Labels;

namespace ChatwootPS.Application.Contacts.Labels;

/// <summary>
/// Puts labels on contacts; those that are there stay. A whole pipeline becomes one request for every 500 contacts, which
/// the server works through in the background: -Wait waits until it is done.
/// </summary>
/// <example>
/// <code>Get-ChatwootContact -Filter @{ attribute_key = 'city'; filter_operator = 'equal_to'; values = 'Lund' } | Add-ChatwootContactLabel lund -CreateLabel</code>
/// Puts a label on all contacts of a city, and makes the label where there is none yet.
/// </example>
/// <example>
/// <code>Add-ChatwootContactLabel vip, newsletter -Contact ana@contoso.com -Wait</code>
/// Puts two labels on one contact, and comes back when they are there.
/// </example>
[Cmdlet(VerbsCommon.Add, "ChatwootContactLabel", SupportsShouldProcess = true)]
[OutputType(typeof(Contact))]
public sealed class AddChatwootContactLabelCommand : ContactLabelCmdlet
{
    /// <summary>
    /// Makes the labels that the account does not have yet, which needs an administrator; their titles become lower-case.
    /// Without it, a title the account does not know is put on all the same, but the dashboard lists no such label.
    /// </summary>
    [Parameter]
    public SwitchParameter CreateLabel { get; set; }

    private protected override ContactLabelChange Change => ContactLabelChange.Add;

    private protected override string[] Titles() => CreateLabel ? AccountLabels.Normal(LabelTitles.Check(Label)) : base.Titles();

    private protected override void Prepare(ChatwootSession session, string[] titles)
    {
        if (CreateLabel)
            Lookup(session, operation => AccountLabels.EnsureAsync(operation, titles));
    }
}
