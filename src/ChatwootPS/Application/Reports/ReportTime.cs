using System;
using System.Collections.Generic;
using System.Globalization;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>The time a report is about, from its beginning up to, but not including, its end. The server takes no notice of one alone.</summary>
internal readonly struct ReportTime
{
    private const long LastSecond = 253_402_300_799;

    public ReportTime(long since, long until)
    {
        Since = since;
        Until = until;
    }

    /// <summary>In whole seconds since 1970; an ISO date would be read as the year 1970.</summary>
    public long Since { get; }

    public long Until { get; }

    public List<KeyValuePair<string, string>> Query => [new("since", Text(Since)), new("until", Text(Until))];

    /// <summary>What was asked for; what was not given is filled in.</summary>
    /// <param name="length">How long before its end the time begins where that is not given; null for the beginning of all.</param>
    /// <exception cref="Chatwoot.ChatwootApiException">It ends before it begins.</exception>
    public static ReportTime Of(DateTime? since, DateTime? until, TimeSpan? length)
    {
        // Now belongs to it: the end does not count.
        long end = until is { } given ? Seconds(given) : DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 1;
        long begin = since is { } first ? Seconds(first) : length is { } span ? end - (long)span.TotalSeconds : 0;
        if (begin < 0 || end > LastSecond)
            throw ErrorRecords.InvalidInput("The server counts time from 1970 on.", "Give times after 1970 with -Since and -Until.");
        return begin < end
            ? new ReportTime(begin, end)
            : throw ErrorRecords.InvalidInput($"-Since ({since}) must be before -Until ({(until is { } last ? last.ToString(CultureInfo.CurrentCulture) : "now")}).", "Exchange them, or leave one out.");
    }

    /// <summary>The same time in pieces of a length the server takes.</summary>
    public IEnumerable<ReportTime> Split(TimeSpan longest)
    {
        long step = (long)longest.TotalSeconds;
        for (long begin = Since; begin < Until; begin += step)
            yield return new ReportTime(begin, Math.Min(begin + step, Until));
    }

    private static long Seconds(DateTime time) => new DateTimeOffset(time).ToUnixTimeSeconds();

    private static string Text(long seconds) => seconds.ToString(CultureInfo.InvariantCulture);
}
