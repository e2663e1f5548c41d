using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// A change that the server makes to many conversations in one request: in the background, only where the caller's lists
/// show the conversation, and without a word about what it could not do.
/// </summary>
internal sealed class BulkChange
{
    /// <summary>What the body holds beside the numbers.</summary>
    public required IReadOnlyDictionary<string, object?> Fields { get; init; }

    /// <summary>What is done, in words, such as "add label 'vip' to 3 conversations".</summary>
    public required Func<string, string> Describe { get; init; }

    /// <summary>Whether a conversation is as it shall be.</summary>
    public required Func<Conversation, bool> IsDone { get; init; }

    /// <summary>How it is done to a single conversation, for bots and what no list shows; null where there is no such way.</summary>
    public Func<Operation, long, Task>? One { get; init; }

    public ApiRequest Request(IEnumerable<long> ids)
    {
        var body = new Dictionary<string, object?> { ["type"] = "Conversation", ["ids"] = ids.Cast<object?>().ToList() };
        foreach (KeyValuePair<string, object?> field in Fields)
            body[field.Key] = field.Value;
        // Twice the same change is the same as once.
        return new ApiRequest(ApiFamily.Application, "POST", "api/v1/accounts/{account}/bulk_actions") { Body = body, Repeatable = true };
    }

    /// <summary>The sentence for -WhatIf and -Confirm.</summary>
    public string Sentence(IReadOnlyList<ResourceRef<Conversation>> conversations, int requests)
    {
        string what = conversations.Count == 1 ? conversations[0].Describe() : conversations.Count.ToString("N0", CultureInfo.CurrentCulture) + " conversations";
        return $"{Describe(what)} in {requests} bulk {(requests == 1 ? "request" : "requests")}";
    }

    /// <summary>Makes the change in one request; where bulk actions are refused to the session's bot, one conversation after the other.</summary>
    /// <returns>Whether the server is still at it.</returns>
    public async Task<bool> SendAsync(Operation operation, IReadOnlyList<ResourceRef<Conversation>> conversations)
    {
        try
        {
            await operation.SendAsync(Request(conversations.Select(conversation => conversation.Id!.Value))).ConfigureAwait(false);
            return true;
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.TokenKindRefused && One is not null)
        {
            operation.Verbose("Bulk actions are refused to agent bots; the conversations are changed one by one.");
            return false;
        }
    }

    /// <summary>Looks until the conversations are as they shall be.</summary>
    /// <param name="passThru">Gives out those that are.</param>
    public async Task WaitAsync(Operation operation, List<ResourceRef<Conversation>> conversations, TimeSpan patience, bool passThru)
    {
        var time = System.Diagnostics.Stopwatch.StartNew();
        foreach (List<ResourceRef<Conversation>> page in Batches<ResourceRef<Conversation>>.Portions(conversations, ConversationFilter.Paging.PageSize))
        {
            Dictionary<long, Conversation> done = [];
            for (int look = 0; ; look++)
            {
                List<Conversation> rows = await FindAsync(operation, page.Select(conversation => conversation.Id!.Value)).ConfigureAwait(false);
                done = rows.Where(IsDone).ToDictionary(row => row.Id);
                if (done.Count == page.Count || time.Elapsed >= patience)
                    break;
                await operation.DelayAsync(TimeSpan.FromMilliseconds(Math.Min(250 << Math.Min(look, 3), 2000))).ConfigureAwait(false);
            }
            foreach (ResourceRef<Conversation> conversation in page)
            {
                if (!done.TryGetValue(conversation.Id!.Value, out Conversation? changed))
                    operation.Error(NotDone(conversation, patience), conversation.Input);
                else if (passThru)
                    operation.Write(changed);
            }
        }
    }

    /// <summary>Those conversations among the numbers that the caller's lists show, which is what the server changes.</summary>
    public static Task<List<Conversation>> FindAsync(Operation operation, IEnumerable<long> ids) =>
        operation.ListAsync<Conversation>(
            ConversationFilter.Request(FilterConditions.Payload([FilterConditions.Condition("display_id", "equal_to", ids.Cast<object?>().ToArray())], ConversationFilter.Grammar)),
            ConversationFilter.Paging);

    private ChatwootApiException NotDone(ResourceRef<Conversation> conversation, TimeSpan patience) =>
        new(ErrorReason.TimedOut, $"The server took the request, but within {patience.TotalSeconds.ToString("0.#", CultureInfo.CurrentCulture)} s did not {Describe(conversation.Describe())}.")
        {
            RecommendedAction = "It works through such requests in the background, and passes over conversations that the session's user does not find in his lists: look again later, or wait longer with -Timeout.",
        };
}
