using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Export;

/// <summary>What the server wrote down of the times of one conversation, where it does so: the enterprise edition only.</summary>
internal sealed class ConversationEvents
{
    private ConversationEvents(List<ReportingEvent> events)
    {
        FirstResponse = events.Find(entry => entry.Name == "first_response");
        Resolution = events.FindLast(entry => entry.Name == "conversation_resolved");
        ResolutionCount = events.Count(entry => entry.Name == "conversation_resolved");
    }

    public ReportingEvent? FirstResponse { get; }

    /// <summary>The last one.</summary>
    public ReportingEvent? Resolution { get; }

    public int ResolutionCount { get; }

    public static async Task<ConversationEvents> ReadAsync(Operation operation, long conversation)
    {
        var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Conversations.ItemPath(conversation) + "/reporting_events");
        return new ConversationEvents(await operation.ListAsync<ReportingEvent>(request, Paging.None).ConfigureAwait(false));
    }
}
