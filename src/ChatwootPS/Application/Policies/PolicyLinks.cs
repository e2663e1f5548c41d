using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Inboxes and agents a policy is given or loses, each with a request of its own.</summary>
internal static class PolicyLinks
{
    /// <exception cref="ChatwootApiException">Something is to be given and taken at once.</exception>
    public static void Check(IEnumerable<long> added, IEnumerable<long> removed, string noun, string parameters)
    {
        foreach (long both in added.Intersect(removed))
            throw ErrorRecords.InvalidInput($"The {noun} {both} is to be added and removed at once.", $"Name it in one of {parameters}.");
    }

    /// <summary>Does something for each; one that fails is an error of its own, and the others are done.</summary>
    public static async Task EachAsync<T>(Operation operation, IReadOnlyList<(T Item, object Input)> items, Func<T, Task> work)
    {
        foreach ((T item, object input) in items)
        {
            try
            {
                await work(item).ConfigureAwait(false);
            }
            catch (ChatwootApiException failure)
            {
                operation.Error(failure, input);
            }
        }
    }

    /// <summary>The numbers of what was named, each with what the user gave.</summary>
    public static List<(long Item, object Input)> Resolve<T>(ResourceRef<T>[] references, Func<ResourceRef<T>, long> resolve)
        where T : ChatwootObject =>
        references.Select(reference => (Item: resolve(reference), reference.Input)).GroupBy(link => link.Item).Select(same => same.First()).ToList();
}
