using System;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>A time span from its beginning up to, but not including, its end.</summary>
internal readonly record struct TimeRange(DateTimeOffset From, DateTimeOffset To)
{
    public bool Contains(DateTimeOffset time) => time >= From && time < To;

    /// <summary>The window of the same length before.</summary>
    public TimeRange Previous => new(From - (To - From), From);

    /// <summary>What since and until ask for; null unless both are there. Only leading digits count, and without any the server breaks.</summary>
    public static TimeRange? Of(Call call)
    {
        var (since, until) = (Fields.AsText(call.Params["since"]), Fields.AsText(call.Params["until"]));
        return string.IsNullOrEmpty(since) || string.IsNullOrEmpty(until) ? null : new TimeRange(Time(since), Time(until));
    }

    /// <summary>The same where the server breaks without one.</summary>
    public static TimeRange Required(Call call) => Of(call) ?? throw Refusal.Crash();

    private static DateTimeOffset Time(string text)
    {
        var number = JsonText.LeadingNumber(text) ?? throw Refusal.Crash();
        var last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        return number < 0 || number > last ? throw Refusal.Crash() : DateTimeOffset.FromUnixTimeSeconds((long)number);
    }
}
