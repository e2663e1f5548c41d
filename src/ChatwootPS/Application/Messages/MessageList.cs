using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>The three ways the server gives messages: a thousand between two ids, a hundred after one, twenty before one.</summary>
internal static class MessageList
{
    private const int WindowSize = 1000;

    /// <summary>How many come after an id where no other is given to end at.</summary>
    public const int FewSize = 100;

    /// <summary>Pages of a thousand.</summary>
    public static Paging WindowPaging { get; } = Paging.Window(WindowSize);

    /// <param name="from">Inclusive.</param>
    /// <param name="before">Exclusive.</param>
    public static ApiRequest Window(long conversation, long from, long before, bool excludeInternal) =>
        Request(conversation, excludeInternal, ("after", from), ("before", before));

    /// <summary>The first hundred behind an id, which takes the server less time.</summary>
    public static ApiRequest Few(long conversation, long after, bool excludeInternal) => Request(conversation, excludeInternal, ("after", after));

    /// <summary>The newest ones that fit, oldest first.</summary>
    public static async Task<List<Message>> NewestAsync(Operation operation, long conversation, int count, long? before, bool excludeInternal, Func<Message, bool> keep)
    {
        var pages = new List<List<Message>>();
        int found = 0;
        ApiRequest request = before is { } id ? Request(conversation, excludeInternal, ("before", id)) : Request(conversation, excludeInternal);
        await operation.WalkAsync<Message>(request, Resources.Messages.Paging, page =>
        {
            List<Message> fitting = page.Where(keep).ToList();
            pages.Insert(0, fitting);
            found += fitting.Count;
            return found < count;
        }).ConfigureAwait(false);
        return pages.SelectMany(page => page).Skip(Math.Max(0, found - count)).ToList();
    }

    /// <summary>One message; the server has no request for that.</summary>
    /// <exception cref="ChatwootApiException">The conversation has no such message.</exception>
    public static async Task<Message> OneAsync(Operation operation, long conversation, long id)
    {
        List<Message> rows = await operation.ListAsync<Message>(Window(conversation, id, id + 1, false), Paging.None).ConfigureAwait(false);
        return rows.Find(message => message.Id == id) ?? throw new ChatwootApiException(ErrorReason.NotFound, $"There is no message {id} in conversation {conversation}.")
        {
            RecommendedAction = $"Get-ChatwootMessage {conversation} lists the messages of the conversation.",
        };
    }

    private static ApiRequest Request(long conversation, bool excludeInternal, params (string Name, long Id)[] bounds)
    {
        List<KeyValuePair<string, string>> query = bounds
            .Select(bound => new KeyValuePair<string, string>(bound.Name, bound.Id.ToString(CultureInfo.InvariantCulture)))
            .ToList();
        if (excludeInternal)
            query.Add(new("filter_internal_messages", "true"));
        return Resources.MessagesOf(conversation).List(query);
    }
}
