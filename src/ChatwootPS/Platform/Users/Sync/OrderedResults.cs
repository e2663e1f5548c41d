using System.Threading;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Users.Sync;

/// <summary>What became of one person, and the error where it failed.</summary>
internal sealed record Outcome(PlatformUserSyncResult Result, ChatwootApiException? Failure, object? Target);

/// <summary>Writes what comes in any order in the order of the input, each as soon as those before it are there.</summary>
internal sealed class OrderedResults
{
    private readonly object _lock = new();
    private readonly Operation _operation;
    private readonly Outcome?[] _outcomes;
    private int _next;
    private int _failures;

    public OrderedResults(Operation operation, int count)
    {
        _operation = operation;
        _outcomes = new Outcome?[count];
    }

    public int Failures => Volatile.Read(ref _failures);

    public void Add(int index, Outcome outcome)
    {
        if (outcome.Result.Action == PlatformUserSyncAction.Failed)
            Interlocked.Increment(ref _failures);
        lock (_lock)
        {
            _outcomes[index] = outcome;
            for (; _next < _outcomes.Length && _outcomes[_next] is { } ready; _next++)
            {
                _outcomes[_next] = null;
                ready.Result.Origin = _operation.Session;
                _operation.Write(ready.Result);
                if (ready.Failure is not null)
                    _operation.Error(ready.Failure, ready.Target);
            }
        }
    }
}
