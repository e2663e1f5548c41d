using System.Management.Automation;
using System.Security;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AgentBots;

/// <summary>
/// Makes a new access token for agent bots of the account, or a new signing secret, and gives it out as a SecureString. The
/// old one is void at once. Needs an administrator.
/// </summary>
/// <example>
/// <code>Reset-ChatwootAgentBotToken 'Order status' | Export-Clixml token.xml</code>
/// Asks, and keeps the new token in a file; only on Windows is it encrypted there.
/// </example>
/// <example>
/// <code>$bots = Get-ChatwootAgentBot | Where-Object { -not $_.SystemBot } | Reset-ChatwootAgentBotToken -Secret -Force -PassThru</code>
/// Makes new signing secrets for all bots of the account; each bot that is given out has its own.
/// </example>
[Cmdlet(VerbsCommon.Reset, "ChatwootAgentBotToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(SecureString), typeof(AgentBot))]
[Serves("POST /api/v1/accounts/{account_id}/agent_bots/{id}/reset_access_token", "POST /api/v1/accounts/{account_id}/agent_bots/{id}/reset_secret")]
public sealed class ResetChatwootAgentBotTokenCommand : OperationCmdlet
{
    /// <summary>The ids, names or bots. A name must stand for exactly one bot.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<AgentBot>))]
    public ResourceRef<AgentBot>[] Id { get; set; } = [];

    /// <summary>Replaces the secret the bot's web hooks are signed with, instead of its access token.</summary>
    [Parameter]
    public SwitchParameter Secret { get; set; }

    /// <summary>Gives out the bot, with its new token and secret, instead of the one text.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<AgentBot> bot in Id)
            ForInput(bot.Input, () => Reset(bot));
    }

    private void Reset(ResourceRef<AgentBot> reference)
    {
        ChatwootSession session = SessionFor(reference);
        long id = IdOf(reference, session);
        bool isSecret = Secret;
        bool passThru = PassThru;
        if (!Approves(reference.Describe(), isSecret ? "Replace the signing secret; the old one is void from then on" : "Replace the access token; the old one is refused from then on", Force))
            return;
        var request = new ApiRequest(ApiFamily.Application, "POST", Resources.AgentBots.ItemPath(id) + (isSecret ? "/reset_secret" : "/reset_access_token"));
        Queue(reference.Input, session, async operation =>
        {
            AgentBot bot = await AgentBotAnswers.ChangingAsync(operation, id, () => operation.GetAsync<AgentBot>(request)).ConfigureAwait(false);
            // What names are found by holds the old one.
            operation.Session.Names.Forget(operation.Session.Complete(Resources.AgentBots.List()).Path);
            if (passThru)
                operation.Write(bot);
            else if ((isSecret ? bot.Secret : bot.AccessToken) is { } made)
                operation.Write(made);
        }, key: (typeof(AgentBot), id));
    }
}
