using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>
/// Submits a template with which WhatsApp inboxes ask customers for a rating. An earlier one is deleted at the provider, and
/// no ratings are asked for until the new one is approved.
/// </summary>
/// <example>
/// <code>Set-ChatwootCsatTemplate WhatsApp -Message 'How did we do?' -ButtonText 'Rate us' -Language en</code>
/// Submits a template.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox -ChannelType Whatsapp | Set-ChatwootCsatTemplate -Message '¿Qué tal lo hicimos?' -Language es -PassThru</code>
/// Submits the same template for all WhatsApp inboxes, and shows their status.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCsatTemplate", SupportsShouldProcess = true)]
[OutputType(typeof(CsatTemplate))]
[Serves("POST /api/v1/accounts/{account_id}/inboxes/{inbox_id}/csat_template")]
public sealed class SetChatwootCsatTemplateCommand : InboxOperationCmdlet
{
    /// <summary>The text that asks for the rating.</summary>
    [Parameter(Mandatory = true)]
    [BodyField]
    [ValidateText(@"\S", "a text that is not empty")]
    public string Message { get; set; } = "";

    /// <summary>The text of the button that opens the survey; the server has one of its own.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? ButtonText { get; set; }

    /// <summary>The language of the texts as the provider writes it, such as en or pt_BR; 'en' where it is not given.</summary>
    [Parameter]
    [BodyField]
    [ValidateText("^[a-z]{2,3}(_[A-Za-z]{2,4})?$", "a language such as en or pt_BR")]
    public string? Language { get; set; }

    /// <summary>Gives out the template that was submitted.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process(ResourceRef<Inbox> inbox, ChatwootSession session, long id)
    {
        Dictionary<string, object?> fields = BodyFields(session);
        if (!Approves(inbox.Describe(), "Submit a template for ratings, in place of an earlier one"))
            return;
        bool passThru = PassThru;
        var request = new ApiRequest(ApiFamily.Application, "POST", Request("POST", id, "csat_template").Path)
        {
            Body = new Dictionary<string, object?> { ["template"] = fields },
            Envelope = "template",
        };
        Queue(inbox.Input, session, async operation =>
        {
            CsatTemplate template = await operation.GetAsync<CsatTemplate>(request).ConfigureAwait(false);
            template.InboxId = id;
            Forget(operation);
            if (passThru)
                operation.Write(template);
        });
    }
}
