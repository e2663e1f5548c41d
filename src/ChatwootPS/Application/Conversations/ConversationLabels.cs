using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>Labels put on and taken off, beside those that stay. The labels of one conversation can only be replaced; a bulk action adds and removes.</summary>
internal static class ConversationLabels
{
    public static BulkChange Add(string[] titles) => new()
    {
        Fields = Labels("add", titles),
        Describe = what => $"add {Words(titles)} to {what}",
        IsDone = conversation => titles.All(title => conversation.Labels?.Contains(title) == true),
        One = (operation, id) => ReplaceAsync(operation, id, labels => labels.Union(titles)),
    };

    public static BulkChange Remove(string[] titles) => new()
    {
        Fields = Labels("remove", titles),
        Describe = what => $"remove {Words(titles)} from {what}",
        IsDone = conversation => !titles.Any(title => conversation.Labels?.Contains(title) == true),
        One = (operation, id) => ReplaceAsync(operation, id, labels => labels.Except(titles)),
    };

    public static string Words(string[] titles) => (titles.Length == 1 ? "label " : "labels ") + string.Join(", ", titles.Select(title => $"'{title}'"));

    private static Dictionary<string, object?> Labels(string what, string[] titles) => new()
    {
        ["labels"] = new Dictionary<string, object?> { [what] = titles.Cast<object?>().ToList() },
    };

    private static async Task ReplaceAsync(Operation operation, long id, Func<IEnumerable<string>, IEnumerable<string>> change)
    {
        var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Conversations.ItemPath(id) + "/labels") { Envelope = "payload" };
        ApiAnswer answer = await operation.SendAsync(request).ConfigureAwait(false);
        string[] before = ((IEnumerable<object?>)answer.Value!).Cast<string>().ToArray();
        string[] after = change(before).ToArray();
        if (!after.SequenceEqual(before))
            await operation.SendAsync(ConversationRequests.Labels(id, after)).ConfigureAwait(false);
    }
}
