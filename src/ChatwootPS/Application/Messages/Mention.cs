using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot;

namespace ChatwootPS.Application.Messages;

/// <summary>The markup by which a private note tells an agent of itself.</summary>
internal static class Mention
{
    public static string Of(Agent agent)
    {
        string name = agent.AvailableName ?? agent.Name ?? "agent";
        // Brackets would end the markup early.
        string shown = new(name.Where(letter => letter is not ('[' or ']' or '(' or ')')).ToArray());
        return $"[@{shown}](mention://user/{agent.Id}/{Uri.EscapeDataString(shown)})";
    }

    /// <summary>The agents, then the text.</summary>
    public static string Before(string? content, IEnumerable<Agent> agents) => $"{string.Join(" ", agents.Select(Of))} {content}".TrimEnd();
}
