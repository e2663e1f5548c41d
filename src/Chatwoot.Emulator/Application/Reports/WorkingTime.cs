using System;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>How much of a time lies within the working hours of an inbox.</summary>
internal static class WorkingTime
{
    private const int LastMinute = 24 * 60;

    public static double Seconds(Inbox inbox, DateTimeOffset start, DateTimeOffset end)
    {
        if (!inbox.WorkingHoursEnabled || end <= start)
        {
            return 0;
        }

        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(inbox.Timezone, out var found) ? found : TimeZoneInfo.Utc;
        var (from, to) = (TimeZoneInfo.ConvertTime(start, zone).DateTime, TimeZoneInfo.ConvertTime(end, zone).DateTime);
        var sum = 0.0;
        for (var day = from.Date; day <= to; day = day.AddDays(1))
        {
            var (open, close) = HoursOf(inbox, day.DayOfWeek);
            var (opens, closes) = (day.AddMinutes(open), day.AddMinutes(close));
            var (first, last) = (opens > from ? opens : from, closes < to ? closes : to);
            sum += last > first ? (last - first).TotalSeconds : 0;
        }

        return Math.Floor(sum);
    }

    private static (int Open, int Close) HoursOf(Inbox inbox, DayOfWeek day) => inbox.WorkingHours.Find(hours => hours.DayOfWeek == (int)day) switch
    {
        null or { ClosedAllDay: true } => (0, 0),
        { OpenAllDay: true } => (0, LastMinute),
        var hours => ((hours.OpenHour.GetValueOrDefault() * 60) + hours.OpenMinutes.GetValueOrDefault(), (hours.CloseHour.GetValueOrDefault() * 60) + hours.CloseMinutes.GetValueOrDefault()),
    };
}
