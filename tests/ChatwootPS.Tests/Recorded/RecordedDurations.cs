using System;
using System.Collections.Generic;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded;

/// <summary>Numbers of recorded requests that are time spans as parameters.</summary>
internal static class RecordedDurations
{
    public static Action<Exchange, Dictionary<string, object?>> Seconds(string parameter) => (_, parameters) =>
    {
        if (parameters.TryGetValue(parameter, out object? seconds) && seconds is long number)
            parameters[parameter] = TimeSpan.FromSeconds(number);
    };
}
