using System;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Completion;

/// <summary>An agent as an assignee: the words 'me' and 'none', and bots that look like one.</summary>
internal static class AgentReference
{
    private const string ProfilePath = "api/v1/profile";

    public static bool IsNone(ResourceRef<Agent> agent) => string.Equals(agent.Name, "none", StringComparison.OrdinalIgnoreCase);

    public static bool IsMe(ResourceRef<Agent> agent) => string.Equals(agent.Name, "me", StringComparison.OrdinalIgnoreCase);

    /// <summary>The number of an agent that is there: the server unassigns where it knows none by the number.</summary>
    /// <exception cref="ChatwootApiException">There is no such agent.</exception>
    public static async Task<long> IdAsync(ResourceRef<Agent> agent, Operation operation)
    {
        if (IsMe(agent))
            return await MyIdAsync(operation).ConfigureAwait(false);
        // The assignee of a conversation is of this type even where it is a bot, whose number means somebody else among agents.
        if (agent.Value?.Extra.ContainsKey("bot_type") == true)
            throw ErrorRecords.InvalidInput($"'{agent.Value}' is an agent bot.", $"Give its id with -AgentBot {agent.Value.Id}.");
        return await ReferenceResolver.CheckedIdAsync(agent, operation).ConfigureAwait(false);
    }

    private static async Task<long> MyIdAsync(Operation operation)
    {
        if (operation.Session.Names.TryGet(ProfilePath, out Profile known))
            return known.Id;
        Profile me = await operation.GetAsync<Profile>(new ApiRequest(ApiFamily.Application, "GET", ProfilePath)).ConfigureAwait(false);
        operation.Session.Names.Set(ProfilePath, me);
        return me.Id;
    }
}
