using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>A metric over time: one value for each hour, day, week, month or year that the range touches.</summary>
internal static class ReportSeries
{
    private static readonly string[] Metrics =
    [
        "conversations_count", "incoming_messages_count", "outgoing_messages_count", "avg_first_response_time", "avg_resolution_time",
        "reply_time", "resolutions_count", "bot_resolutions_count", "bot_handoffs_count",
    ];

    public static Answer Index(Call call)
    {
        call.RequireAdministrator();
        var metric = Fields.AsText(call.Params["metric"]);
        if (!Metrics.Contains(metric))
        {
            return Answer.Ok(new JsonObject());
        }

        var scope = ReportScope.Of(call);
        if (TimeRange.Of(call) is not { } range)
        {
            return Answer.Ok(new JsonArray());
        }

        var buckets = new Buckets(range, Fields.AsText(call.Params["group_by"]), RailsZones.Of(call));
        return Answer.Ok(metric switch
        {
            "avg_first_response_time" => Means(ReportEvents.FirstResponse),
            "avg_resolution_time" => Means(ReportEvents.Resolution),
            "reply_time" => Means(ReportEvents.Reply),
            "conversations_count" => Counts(scope.Conversations(range).Select(row => row.CreatedAt)),
            "incoming_messages_count" => Counts(scope.Messages(MessageType.Incoming, range).Select(row => row.CreatedAt)),
            "outgoing_messages_count" => Counts(scope.Messages(MessageType.Outgoing, range).Select(row => row.CreatedAt)),
            "resolutions_count" => Counts(scope.Events(ReportEvents.Resolution, range).Select(row => row.CreatedAt)),
            "bot_handoffs_count" => Counts(scope.Events(ReportEvents.HandOff, range).DistinctBy(row => row.Conversation).Select(row => row.CreatedAt)),
            _ => Counts(scope.Events(ReportEvents.BotResolution, range).ExceptBy(scope.Events(ReportEvents.HandOff, range).Select(row => row.Conversation), row => row.Conversation).Select(row => row.CreatedAt)),
        });

        JsonArray Counts(IEnumerable<DateTimeOffset> times)
        {
            var found = times.CountBy(buckets.StartOf).ToDictionary();
            return new JsonArray([.. buckets.Starts.Select(start => new JsonObject { ["value"] = found.GetValueOrDefault(start), ["timestamp"] = start.Unix() })]);
        }

        JsonArray Means(string name)
        {
            var found = scope.Events(name, range).ToLookup(row => buckets.StartOf(row.CreatedAt));
            return new JsonArray([.. buckets.Starts.Select(start => new JsonObject
            {
                ["value"] = found[start].Mean(call.BusinessHours()) is { } mean ? mean : JsonValue.Create(0),
                ["timestamp"] = start.Unix(),
                ["count"] = found[start].Count(),
            })]);
        }
    }

    /// <summary>The periods of a range, by the calendar of a zone.</summary>
    private sealed class Buckets(TimeRange range, string? group, TimeZoneInfo zone)
    {
        public IEnumerable<DateTimeOffset> Starts
        {
            get
            {
                var start = StartOf(range.From);
                do
                {
                    yield return start;
                    start = Next(start);
                }
                while (start < range.To);
            }
        }

        public DateTimeOffset StartOf(DateTimeOffset time)
        {
            var local = TimeZoneInfo.ConvertTime(time, zone);
            if (group == "hour")
            {
                return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerHour)).ToUniversalTime();
            }

            var day = local.Date;
            return Instant(group switch
            {
                "week" => day.AddDays(-(int)day.DayOfWeek),
                "month" => new DateTime(day.Year, day.Month, 1),
                "year" => new DateTime(day.Year, 1, 1),
                _ => day,
            });
        }

        private DateTimeOffset Next(DateTimeOffset start)
        {
            var local = TimeZoneInfo.ConvertTime(start, zone).DateTime;
            return group switch
            {
                "hour" => start.AddHours(1),
                "week" => Instant(local.AddDays(7)),
                "month" => Instant(local.AddMonths(1)),
                "year" => Instant(local.AddYears(1)),
                _ => Instant(local.AddDays(1)),
            };
        }

        private DateTimeOffset Instant(DateTime local)
        {
            // A midnight that the clock jumps over begins after the jump.
            var there = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
            return new DateTimeOffset(there, zone.GetUtcOffset(there)).ToUniversalTime();
        }
    }
}
