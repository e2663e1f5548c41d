using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>Agent bots.</summary>
internal static partial class Resources
{
    public static Resource<AgentBot> AgentBots { get; } = new(ApiFamily.Application, A + "agent_bots", "agent bot")
    {
        Id = bot => bot.Id,
        Names = bot => [bot.Name],
    };
}
