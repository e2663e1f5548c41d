using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>Several changes of a conversation, which the server takes only one by one. Made on the pipeline thread, run later.</summary>
internal sealed class ConversationChange
{
    private readonly List<(string Description, Func<Operation, long, Task> Run)> _steps = [];

    public bool IsEmpty => _steps.Count == 0;

    /// <summary>What will be done, in words.</summary>
    public string Describe() => string.Join(", ", _steps.Select(step => step.Description));

    public void Add(string description, Func<Operation, long, Task> run) => _steps.Add((description, run));

    public void Add(string description, Func<long, ApiRequest> request) =>
        _steps.Add((description, (operation, id) => operation.SendAsync(request(id))));

    /// <exception cref="ChatwootApiException">A step failed; the message says which had been done before.</exception>
    public async Task RunAsync(Operation operation, long id)
    {
        for (int at = 0; at < _steps.Count; at++)
        {
            try
            {
                await _steps[at].Run(operation, id).ConfigureAwait(false);
            }
            catch (ChatwootApiException refusal) when (_steps.Count > 1)
            {
                string before = at == 0 ? "Nothing was done before." : $"Done before: {string.Join(", ", _steps.Take(at).Select(step => step.Description))}.";
                throw new ChatwootApiException(refusal.Reason, $"{_steps[at].Description}: {refusal.Message}", refusal)
                {
                    Status = refusal.Status,
                    ServerMessage = refusal.ServerMessage,
                    Attributes = refusal.Attributes,
                    RequestId = refusal.RequestId,
                    Method = refusal.Method,
                    Path = refusal.Path,
                    RecommendedAction = $"{before} {refusal.RecommendedAction}".TrimEnd(),
                };
            }
        }
    }
}
