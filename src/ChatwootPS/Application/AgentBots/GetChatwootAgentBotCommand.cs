using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AgentBots;

/// <summary>
/// Reads agent bots: those of the account and of the installation, or the bot of an inbox. Tokens come as SecureString; those
/// of the account's bots are told to every agent.
/// </summary>
/// <example>
/// <code>Get-ChatwootAgentBot</code>
/// Lists the bots the account can use.
/// </example>
/// <example>
/// <code>Get-ChatwootAgentBot -Inbox Website</code>
/// Reads the bot that answers in an inbox; nothing where there is none.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox | Get-ChatwootAgentBot | Where-Object SystemBot</code>
/// Which inboxes (InboxId) are answered by a bot of the installation.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootAgentBot", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(AgentBot))]
[Serves("GET /api/v1/accounts/{account_id}/agent_bots", "GET /api/v1/accounts/{account_id}/agent_bots/{id}", "GET /api/v1/accounts/{account_id}/inboxes/{id}/agent_bot")]
public sealed class GetChatwootAgentBotCommand : GetResourceCmdlet<AgentBot>
{
    /// <summary>The inboxes whose bot is read: ids, names or inboxes. The bot knows its inbox as InboxId.</summary>
    [Parameter(ParameterSetName = "Inbox", Mandatory = true, ValueFromPipeline = true)]
    [Alias("InboxId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    private protected override void Process()
    {
        if (ParameterSetName != "Inbox")
        {
            base.Process();
            return;
        }
        foreach (ResourceRef<Inbox> inbox in Inbox)
        {
            ForInput(inbox.Input, () =>
            {
                ChatwootSession session = SessionFor(inbox);
                long id = IdOf(inbox, session);
                var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Inboxes.ItemPath(id) + "/agent_bot");
                string description = inbox.Describe();
                Queue(inbox.Input, session, async operation =>
                {
                    InboxAgentBot answer = await operation.GetAsync<InboxAgentBot>(request).ConfigureAwait(false);
                    if (answer.AgentBot is not { } bot)
                    {
                        operation.Verbose($"No bot answers in {description}.");
                        return;
                    }
                    AgentBotAnswers.UnwrapToken(bot);
                    bot.Origin = operation.Session;
                    bot.InboxId = id;
                    operation.Write(bot);
                });
            });
        }
    }
}
