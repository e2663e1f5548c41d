using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class AgentBotTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/agent_bots", "Get-ChatwootAgentBot"),
        new("GET A/agent_bots/{id}", "Get-ChatwootAgentBot") { Parameters = "Id={id}" },
        // The token comes as a row here; it is given out as everywhere else.
        new("GET A/inboxes/{id}/agent_bot", "Get-ChatwootAgentBot") { Parameters = "Inbox={id}", Answer = "-" },
        new("POST A/agent_bots", "New-ChatwootAgentBot") { Numbers = "bot_type=webhook" },
        new("PATCH A/agent_bots/{id}", "Set-ChatwootAgentBot") { Parameters = "Id={id}" },
        new("DELETE A/agent_bots/{id}/avatar", "Set-ChatwootAgentBot") { Parameters = "Id={id} RemoveAvatar=true" },
        new("DELETE A/agent_bots/{id}", "Remove-ChatwootAgentBot") { Parameters = "Id={id}", Answer = "-" },
        new("POST A/agent_bots/{id}/reset_access_token", "Reset-ChatwootAgentBotToken") { Parameters = "Id={id} Force=true" },
        new("POST A/agent_bots/{id}/reset_secret", "Reset-ChatwootAgentBotToken") { Parameters = "Id={id} Secret=true Force=true" },
    ];
}
