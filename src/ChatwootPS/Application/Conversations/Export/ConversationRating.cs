using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Export;

/// <summary>How a customer rated a conversation.</summary>
internal sealed class ConversationRating
{
    private const int PageSize = 25;

    private ConversationRating(int rating, string? feedback)
    {
        Rating = rating;
        Feedback = feedback;
    }

    public int Rating { get; }

    public string? Feedback { get; }

    /// <summary>The ratings given since a time, by conversation; of several the last one.</summary>
    public static async Task<Dictionary<long, ConversationRating>> ReadAsync(Operation operation, DateTime since)
    {
        var ratings = new Dictionary<long, ConversationRating>();
        string from = Seconds(since), until = Seconds(DateTime.UtcNow.AddDays(1));
        for (int page = 1; ; page++)
        {
            ApiAnswer answer = await operation.SendAsync(new ApiRequest(ApiFamily.Application, "GET", "api/v1/accounts/{account}/csat_survey_responses")
            {
                // Both times, or the server takes no notice of either; an order, or the pages overlap.
                Query = [new("since", from), new("until", until), new("sort", "created_at"), new("page", page.ToString(CultureInfo.InvariantCulture))],
            }).ConfigureAwait(false);
            List<Dictionary<string, object?>> rows = (answer.Value as IEnumerable<object?> ?? []).OfType<Dictionary<string, object?>>().ToList();
            foreach (Dictionary<string, object?> row in rows)
                ratings[Convert.ToInt64(row["conversation_id"], CultureInfo.InvariantCulture)] = new ConversationRating(Convert.ToInt32(row["rating"], CultureInfo.InvariantCulture), row["feedback_message"] as string);
            if (rows.Count < PageSize)
                return ratings;
        }
    }

    private static string Seconds(DateTime time) => new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
