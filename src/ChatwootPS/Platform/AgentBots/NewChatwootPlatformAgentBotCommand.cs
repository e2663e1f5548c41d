using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.AgentBots;

/// <summary>Makes an agent bot for an account or for the whole installation. Its token comes with it as a SecureString.</summary>
/// <example>
/// <code>New-ChatwootPlatformAgentBot Triage -OutgoingUrl https://bots.example.com/triage -Account 3</code>
/// Makes a bot of account 3.
/// </example>
/// <example>
/// <code>$bot = New-ChatwootPlatformAgentBot Helper; Connect-Chatwoot $uri -AccessToken $bot.AccessToken -AccountId 3</code>
/// Makes a bot of the installation and works in account 3 as that bot.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootPlatformAgentBot", SupportsShouldProcess = true)]
[Serves("POST /platform/api/v1/agent_bots")]
[OutputType(typeof(PlatformAgentBot))]
public sealed class NewChatwootPlatformAgentBotCommand : PlatformAgentBotBodyCmdlet
{
    /// <summary>What customers see as the sender, at most 255 characters.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    [ValidateLength(1, 255)]
    public string Name { get; set; } = "";

    private protected override void Process() => Create(Name, Name);
}
