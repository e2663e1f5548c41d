using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>A member's own year. The first answer is kept in his settings for good.</summary>
internal static class YearInReviewResource
{
    private const int StockYear = 2025;

    public static void Map(Routes routes) => routes.Get("/api/v2/accounts/{account_id}/year_in_review", Show);

    private static Answer Show(Call call)
    {
        var sent = Fields.AsText(call.Params["year"]);
        var text = string.IsNullOrEmpty(sent) ? StockYear.ToString(CultureInfo.InvariantCulture) : sent;
        var key = $"year_in_review_{call.Account.Id}_{text}";
        if (call.User.UiSettings[key] is JsonObject kept)
        {
            return Answer.Ok(kept.Copy());
        }

        var answer = Review(call, text, sent);
        // Stored as PostgreSQL orders keys: the short ones first.
        call.User.UiSettings[key] = new JsonObject(answer.OrderBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(pair.Key, pair.Value?.DeepClone())));
        return Answer.Ok(answer);
    }

    private static JsonObject Review(Call call, string text, string? sent)
    {
        var year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 9999 ? number : throw Refusal.Crash();
        var range = new TimeRange(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var scope = ReportScope.OfAgent(call.Account, call.User.Id);
        var days = scope.Conversations(range).CountBy(conversation => conversation.CreatedAt.UtcDateTime.Date).ToArray();
        var busiest = days.OrderByDescending(day => day.Value).FirstOrDefault();
        var answer = new JsonObject
        {
            ["year"] = sent,
            ["total_conversations"] = days.Sum(day => day.Value),
            ["busiest_day"] = days.Length == 0 ? null : new JsonObject { ["date"] = busiest.Key.ToString("MMM dd", CultureInfo.InvariantCulture), ["count"] = busiest.Value },
            ["support_personality"] = new JsonObject { ["avg_response_time_seconds"] = (int)(scope.Average(ReportEvents.FirstResponse, range, businessHours: false) ?? 0) },
        };
        if (sent is null)
        {
            answer.Remove("year");
        }

        return answer;
    }
}
