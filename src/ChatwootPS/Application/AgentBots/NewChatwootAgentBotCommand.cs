using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AgentBots;

/// <summary>
/// Makes an agent bot, with an access token and a secret of its own. It answers in an inbox once Set-ChatwootInbox -AgentBot
/// says so. Needs an administrator.
/// </summary>
/// <example>
/// <code>New-ChatwootAgentBot 'Order status' -OutgoingUrl https://bots.contoso.com/orders</code>
/// Makes a bot and gives it out.
/// </example>
/// <example>
/// <code>$bot = New-ChatwootAgentBot Router -OutgoingUrl https://bots.contoso.com/router -BotConfig @{ language = 'en' } -Avatar ./robot.png; $bot.AccessToken | Export-Clixml token.xml</code>
/// Makes a bot with settings and a picture, and keeps its token; only on Windows is it encrypted in the file.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootAgentBot", SupportsShouldProcess = true)]
[OutputType(typeof(AgentBot))]
[Serves("POST /api/v1/accounts/{account_id}/agent_bots")]
public sealed class NewChatwootAgentBotCommand : AgentBotBodyCmdlet
{
    /// <summary>The name customers and agents see.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    [ValidateLongest(255)]
    public string Name { get; set; } = "";

    private protected override void Process() => Create(Name, Name);

    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields)
    {
        (Dictionary<string, object?> first, Dictionary<string, object?>? picture) = FormFields.Split(fields);
        return async operation =>
        {
            AgentBot bot = await operation.GetAsync<AgentBot>(Resources.AgentBots.Create(first)).ConfigureAwait(false);
            return picture is null ? bot : await operation.GetAsync<AgentBot>(Resources.AgentBots.Update(bot.Id, picture)).ConfigureAwait(false);
        };
    }
}
