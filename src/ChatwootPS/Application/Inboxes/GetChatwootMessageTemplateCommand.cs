using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Messages;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>
/// Reads the message templates of WhatsApp and Twilio inboxes, with the places to fill in and their status at the provider.
/// Inboxes of other channels have none.
/// </summary>
/// <example>
/// <code>Get-ChatwootMessageTemplate WhatsApp | Where-Object Status -eq APPROVED</code>
/// Lists the templates that can be sent.
/// </example>
/// <example>
/// <code>$template = Get-ChatwootMessageTemplate WhatsApp -Name order_ready -Language es -Refresh; $template.ParameterNames</code>
/// Fetches the templates from the provider first, and shows which places one of them has.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootMessageTemplate")]
[OutputType(typeof(MessageTemplate))]
[Serves("POST /api/v1/accounts/{account_id}/inboxes/{id}/sync_templates")]
public sealed class GetChatwootMessageTemplateCommand : InboxOperationCmdlet
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(2);

    // The server does not say when it is done: where there were templates and nothing changes for so long, nothing was new.
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(3);

    /// <summary>Only templates with these names, wildcards allowed. A name without them that no template has is an error.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>Only templates in these languages as the provider writes them, such as es or pt_BR.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Language { get; set; } = [];

    /// <summary>
    /// Has the server fetch the templates from the provider first, and waits until they are there. Where nothing is new it
    /// takes three seconds to find out. Needs an administrator.
    /// </summary>
    [Parameter]
    public SwitchParameter Refresh { get; set; }

    /// <summary>How long -Refresh waits for the first templates of an inbox, in seconds; 30 by default.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 30;

    private protected override void Process(ResourceRef<Inbox> inbox, ChatwootSession session, long id)
    {
        (string[] names, string[] languages) = (Name, Language);
        ApiRequest? refresh = Refresh ? Request("POST", id, "sync_templates") : null;
        var timeout = TimeSpan.FromSeconds(TimeoutSec);
        string description = inbox.Describe();
        Queue(inbox.Input, session, async operation =>
        {
            List<MessageTemplate> all = await ReadAsync(operation, id).ConfigureAwait(false);
            if (refresh is not null)
                all = await RefreshAsync(operation, id, all, refresh, timeout).ConfigureAwait(false);
            List<MessageTemplate> wanted = all.FindAll(template => languages.Length == 0 || languages.Contains(template.Language, StringComparer.OrdinalIgnoreCase));
            foreach (MessageTemplate template in wanted.Where(template => names.Length == 0 || names.Any(name => Fits(name, template))))
                operation.Write(template);
            string[] missing = names.Where(name => !WildcardPattern.ContainsWildcardCharacters(name) && !wanted.Exists(template => Fits(name, template))).ToArray();
            if (missing.Length > 0)
                throw NotFound(description, missing, languages, all);
        });
    }

    private static async Task<List<MessageTemplate>> ReadAsync(Operation operation, long id) =>
        MessageTemplates.Of(await operation.GetAsync<Inbox>(Resources.Inboxes.Get(id)).ConfigureAwait(false));

    private static async Task<List<MessageTemplate>> RefreshAsync(Operation operation, long id, List<MessageTemplate> before, ApiRequest refresh, TimeSpan timeout)
    {
        await operation.SendAsync(refresh).ConfigureAwait(false);
        string known = StateOf(before);
        TimeSpan patience = before.Count > 0 && s_settling < timeout ? s_settling : timeout;
        var clock = Stopwatch.StartNew();
        for (TimeSpan pause = s_firstPause; ; pause = pause + pause < s_longestPause ? pause + pause : s_longestPause)
        {
            await operation.DelayAsync(pause).ConfigureAwait(false);
            List<MessageTemplate> now = await ReadAsync(operation, id).ConfigureAwait(false);
            if (StateOf(now) != known)
            {
                Forget(operation);
                return now;
            }
            if (clock.Elapsed < patience)
                continue;
            if (now.Count == 0)
                operation.Warning($"Inbox {id} has no templates after {timeout.TotalSeconds} seconds; the provider may have none, or the server is still fetching them.");
            return now;
        }
    }

    private static string StateOf(List<MessageTemplate> templates) =>
        string.Join("\n", templates.Select(template => $"{template.TemplateId} {template.Name} {template.Language} {template.Status} {template.Header} {template.Body}"));

    private static bool Fits(string name, MessageTemplate template) =>
        WildcardPattern.Get(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(template.Name ?? "");

    private static ChatwootApiException NotFound(string inbox, string[] missing, string[] languages, List<MessageTemplate> all) =>
        new(ErrorReason.NotFound, $"{inbox} has no template '{string.Join("', '", missing)}'{(languages.Length == 0 ? "" : $" in {string.Join(", ", languages)}")}.")
        {
            RecommendedAction = all.Count == 0
                ? "It has none at all: -Refresh fetches those of a WhatsApp inbox from the provider."
                : $"It has {string.Join(", ", all.Select(template => template.ToString()).Distinct())}.",
        };
}
