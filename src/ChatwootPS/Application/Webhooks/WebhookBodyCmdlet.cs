using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Application.Rules;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Webhooks;

/// <summary>What New and Set have in common.</summary>
public abstract class WebhookBodyCmdlet : WriteResourceCmdlet<Webhook>
{
    /// <summary>What the web hook is called; $null for nothing.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLength(0, 255)]
    public string? Name { get; set; }

    /// <summary>
    /// The events to tell of. A new one is told of all but InboxCreated, InboxUpdated and the two of typing. Set replaces all
    /// events.
    /// </summary>
    [Parameter]
    [BodyField("subscriptions")]
    [ValidateNotNullOrEmpty]
    public WebhookEvent[]? Subscription { get; set; }

    /// <summary>The inbox (id, name or object) whose events alone are told.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    [ValidateNotNull]
    public ResourceRef<Inbox>? Inbox { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (PersonFields.Text(fields, "url") is { } url)
            HttpAddress.Check(url, "a web hook");
        // The server takes an inbox that does not exist without a word.
        if (Inbox is not null)
            fields["inbox_id"] = CheckedIdOf(Inbox, session);
        return fields;
    }
}
