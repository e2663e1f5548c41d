using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>
/// Working hours as people give them: one entry a day or several days, of which the server passes over those that contradict
/// themselves without a word.
/// </summary>
internal static class WorkingHoursInput
{
    private const string Form = "Write it like @{ DayOfWeek = 'Monday', 'Tuesday'; Open = '9:00'; Close = '17:30' }, @{ DayOfWeek = 'Sunday'; Closed = $true } or @{ DayOfWeek = 'Friday'; OpenAllDay = $true }.";

    /// <exception cref="ChatwootApiException">An entry says nothing, or something impossible.</exception>
    public static List<object?> Parse(IEnumerable<object?> entries)
    {
        List<Dictionary<string, object?>> days = [.. entries.SelectMany(Days)];
        if (days.GroupBy(day => day["day_of_week"]).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Refuse($"{(DayOfWeek)(int)twice.Key!} is given twice.");
        return [.. days];
    }

    private static IEnumerable<Dictionary<string, object?>> Days(object? entry)
    {
        object? inner = entry is System.Management.Automation.PSObject wrapped && wrapped.BaseObject is WorkingHours ? wrapped.BaseObject : entry;
        if (inner is WorkingHours known)
            return [Known(known)];
        if (PlainValue.From(inner, "WorkingHours") is not Dictionary<string, object?> given)
            throw Refuse($"Working hours are a hashtable, '{entry}' is none.");
        Dictionary<string, object?> fields = given.ToDictionary(field => Wire.Name(field.Key), field => field.Value);
        if (fields.Keys.FirstOrDefault(key => key is not ("day_of_week" or "closed" or "closed_all_day" or "open_all_day" or "open" or "close" or "open_hour" or "open_minutes" or "close_hour" or "close_minutes")) is { } unknown)
            throw Refuse($"Working hours have no '{unknown}'.");
        if (!fields.TryGetValue("day_of_week", out object? names) || names is null)
            throw Refuse("Working hours lack DayOfWeek.");
        return (names is List<object?> list ? list : [names]).Select(name => Day(DayOf(name), fields)).ToList();
    }

    private static Dictionary<string, object?> Day(int day, Dictionary<string, object?> fields)
    {
        bool closed = Flag(fields, "closed") || Flag(fields, "closed_all_day");
        bool open = Flag(fields, "open_all_day");
        var result = new Dictionary<string, object?> { ["day_of_week"] = day, ["closed_all_day"] = closed, ["open_all_day"] = open };
        TimeSpan? from = Time(fields, "open", "open_hour", "open_minutes");
        TimeSpan? to = Time(fields, "close", "close_hour", "close_minutes");
        if (closed && (open || from is not null || to is not null))
            throw Refuse($"{(DayOfWeek)day} cannot be closed and open.");
        if (closed || open)
            return result;
        if (from is not { } begin || to is not { } end)
            throw Refuse($"{(DayOfWeek)day} needs Open and Close, or Closed, or OpenAllDay.");
        if (end <= begin)
            throw Refuse($"{(DayOfWeek)day} closes at {end:hh\\:mm}, before it opens at {begin:hh\\:mm}.");
        (result["open_hour"], result["open_minutes"], result["close_hour"], result["close_minutes"]) = (begin.Hours, begin.Minutes, end.Hours, end.Minutes);
        return result;
    }

    private static Dictionary<string, object?> Known(WorkingHours hours)
    {
        var result = new Dictionary<string, object?>
        {
            ["day_of_week"] = (int)hours.DayOfWeek,
            ["closed_all_day"] = hours.ClosedAllDay == true,
            ["open_all_day"] = hours.OpenAllDay == true,
        };
        if (hours.ClosedAllDay != true && hours.OpenAllDay != true)
            (result["open_hour"], result["open_minutes"], result["close_hour"], result["close_minutes"]) = (hours.OpenHour, hours.OpenMinutes, hours.CloseHour, hours.CloseMinutes);
        return result;
    }

    private static int DayOf(object? name)
    {
        if (name is DayOfWeek known)
            return (int)known;
        string text = FieldMap.TextOf(name);
        return Enum.TryParse(text, ignoreCase: true, out DayOfWeek day) && Enum.IsDefined(typeof(DayOfWeek), day)
            ? (int)day
            : throw Refuse($"'{text}' is no day of the week.");
    }

    private static bool Flag(Dictionary<string, object?> fields, string name) => fields.TryGetValue(name, out object? value) && value is true or "true" or "True";

    private static TimeSpan? Time(Dictionary<string, object?> fields, string name, string hourName, string minuteName)
    {
        if (fields.TryGetValue(name, out object? value) && value is not null)
        {
            if (value is TimeSpan time && time >= TimeSpan.Zero && time < TimeSpan.FromDays(1))
                return time;
            return TimeSpan.TryParseExact(FieldMap.TextOf(value), [@"h\:mm", @"hh\:mm"], CultureInfo.InvariantCulture, out TimeSpan parsed)
                ? parsed
                : throw Refuse($"'{value}' is no time of the day.");
        }
        if (!fields.TryGetValue(hourName, out object? hour) || hour is null)
            return null;
        fields.TryGetValue(minuteName, out object? minute);
        return int.TryParse(FieldMap.TextOf(hour), out int hours) && hours is >= 0 and <= 23 && int.TryParse(FieldMap.TextOf(minute ?? 0), out int minutes) && minutes is >= 0 and <= 59
            ? new TimeSpan(hours, minutes, 0)
            : throw Refuse($"'{hour}:{minute}' is no time of the day.");
    }

    private static ChatwootApiException Refuse(string message) => ErrorRecords.InvalidInput(message, Form);
}
