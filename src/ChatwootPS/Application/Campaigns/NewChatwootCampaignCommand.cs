using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Campaigns;

/// <summary>
/// Makes a campaign. The inbox decides on its kind: a website shows it to its visitors, SMS and WhatsApp send it once to an
/// audience. Needs an administrator.
/// </summary>
/// <example>
/// <code>New-ChatwootCampaign 'Help at the checkout' -Message 'May I help?' -Inbox Website -TriggerRule @{ Url = 'https://shop.example.com/checkout*'; TimeOnPage = 30 }</code>
/// Greets whoever stays on a page for 30 seconds.
/// </example>
/// <example>
/// <code>New-ChatwootCampaign Sale -Message 'Everything must go' -Inbox 'SMS inbox' -Audience vip -ScheduledAt '2027-01-02 09:00'</code>
/// Sends a message once to all contacts with a label.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCampaign", SupportsShouldProcess = true)]
[OutputType(typeof(Campaign))]
[Serves("POST /api/v1/accounts/{account_id}/campaigns")]
public sealed class NewChatwootCampaignCommand : CampaignBodyCmdlet
{
    /// <summary>What the campaign is called.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    /// <summary>The text that is sent.</summary>
    [Parameter(Mandatory = true)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Message { get; set; } = "";

    /// <summary>The inbox (id, name or object) it is sent from: of a website, or of SMS or WhatsApp.</summary>
    [Parameter(Mandatory = true)]
    [BodyField("inbox_id")]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    [ValidateNotNull]
    public ResourceRef<Inbox> Inbox { get; set; } = null!;

    private protected override void Process() => Create(Title, Title);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        CheckInbox(session, Inbox);
        return base.Fields(session);
    }
}
