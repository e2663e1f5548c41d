using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Campaigns;

/// <summary>Changes campaigns. One that was sent cannot be changed any more. Needs an administrator.</summary>
/// <example>
/// <code>Set-ChatwootCampaign 3 -Enabled $false</code>
/// Stops showing a campaign.
/// </example>
/// <example>
/// <code>Get-ChatwootCampaign Sale | Set-ChatwootCampaign -ScheduledAt '2027-01-03 09:00' -PassThru</code>
/// Sends a campaign a day later.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCampaign", SupportsShouldProcess = true)]
[OutputType(typeof(Campaign))]
[Serves("PATCH /api/v1/accounts/{account_id}/campaigns/{id}")]
public sealed class SetChatwootCampaignCommand : CampaignBodyCmdlet
{
    /// <summary>The ids, titles or campaigns to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    public ResourceRef<Campaign>[] Id { get; set; } = [];

    /// <summary>The new title.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>The new text.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Message { get; set; }

    /// <summary>Another inbox (id, name or object) to send it from, of a website or of SMS or WhatsApp.</summary>
    [Parameter]
    [BodyField("inbox_id")]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    [ValidateNotNull]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>Gives out the changed campaign.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        if (Inbox is not null)
            CheckInbox(session, Inbox);
        return base.Fields(session);
    }
}
