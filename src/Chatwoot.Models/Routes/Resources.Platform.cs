using Chatwoot.Contract;

namespace Chatwoot.Routes;

internal static partial class Resources
{
    public static Resource<PlatformAgentBot> PlatformAgentBots { get; } = new(ApiFamily.Platform, P + "agent_bots", "agent bot")
    {
        Id = bot => bot.Id,
        Names = bot => [bot.Name],
    };
}
