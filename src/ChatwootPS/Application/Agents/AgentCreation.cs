using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Agents;

/// <summary>An agent to be made.</summary>
/// <param name="Input">What the user gave, for errors.</param>
internal sealed record NewAgent(string Email, Dictionary<string, object?> Fields, object Input);

/// <summary>
/// Makes several agents with one request. The server says nothing about them and passes over addresses that it does not like
/// or that belong to agents already: the list before and after tells.
/// </summary>
internal sealed class AgentCreation
{
    private readonly IReadOnlyList<NewAgent> _agents;
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HashSet<string> _before = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, Agent>? _after;

    public AgentCreation(IReadOnlyList<NewAgent> agents)
    {
        _agents = agents;
    }

    public static void Forget(Operation operation) =>
        operation.Session.Names.Forget(operation.Session.Complete(Resources.Agents.List()).Path);

    public async Task RunAsync(Operation operation)
    {
        try
        {
            _before = new HashSet<string>((await ListAsync(operation).ConfigureAwait(false)).Keys, StringComparer.OrdinalIgnoreCase);
            List<object?> wanted = _agents.Select(agent => agent.Email).Distinct(StringComparer.OrdinalIgnoreCase).Where(email => !_before.Contains(email)).Cast<object?>().ToList();
            if (wanted.Count > 0)
            {
                await operation.SendAsync(new ApiRequest(ApiFamily.Application, "POST", Resources.Agents.Path + "/bulk_create")
                {
                    Body = new Dictionary<string, object?> { ["emails"] = wanted },
                }).ConfigureAwait(false);
                Forget(operation);
            }
            _after = await ListAsync(operation).ConfigureAwait(false);
        }
        finally
        {
            _ended.TrySetResult(true);
        }
    }

    /// <summary>Gives out one of them, or says why there is none. After a failed request nothing is left to say.</summary>
    public async Task TellAsync(Operation operation, NewAgent agent)
    {
        await _ended.Task.ConfigureAwait(false);
        if (_after is null)
            return;
        if (_before.Contains(agent.Email))
            throw Exists($"'{agent.Email}' belongs to an agent of the account already.", "Set-ChatwootAgent changes an agent.");
        if (_agents.First(other => string.Equals(other.Email, agent.Email, StringComparison.OrdinalIgnoreCase)) != agent)
            throw Exists($"'{agent.Email}' was given more than once.", "Give each address once.");
        if (!_after.TryGetValue(agent.Email, out Agent? made))
            throw new ChatwootApiException(ErrorReason.InvalidInput, $"The server made no agent of '{agent.Email}', without saying why.")
            {
                RecommendedAction = $"Check the address; New-ChatwootAgent '{agent.Email}' -Batch:$false tells what the server has against it.",
            };
        operation.Write(made);
    }

    private static async Task<Dictionary<string, Agent>> ListAsync(Operation operation)
    {
        var agents = new Dictionary<string, Agent>(StringComparer.OrdinalIgnoreCase);
        foreach (Agent agent in await operation.ListAsync<Agent>(Resources.Agents.List(), Paging.None).ConfigureAwait(false))
            agents[agent.Email ?? ""] = agent;
        return agents;
    }

    private static ChatwootApiException Exists(string message, string action) => new(ErrorReason.AlreadyExists, message) { RecommendedAction = action };
}
