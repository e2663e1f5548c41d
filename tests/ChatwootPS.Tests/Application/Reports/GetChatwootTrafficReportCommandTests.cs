using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Reports;

public class GetChatwootTrafficReportCommandTests
{
    // The day after the seeded days.
    private static readonly EmulatorOptions s_thatWeek = new() { TimeProvider = new StillClock(new DateTimeOffset(2025, 9, 8, 12, 0, 0, TimeSpan.Zero)) };

    [Fact]
    public async Task Every_hour_of_the_days_is_a_row()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(s_thatWeek);

        var hours = chatwoot.Run("Get-ChatwootTrafficReport -Day 7").Succeed<TrafficHour>();

        Assert.Equal(7 * 24, hours.Count);
        Assert.Equal(new DateTime(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc), hours[0].Start.ToUniversalTime());
        Assert.Equal(new DateTime(2025, 9, 7, 23, 0, 0, DateTimeKind.Utc), hours[^1].Start.ToUniversalTime());
        Assert.Equal(60, hours.Sum(hour => hour.ConversationsCount));
        Assert.Equal("timezone_offset=0&days_before=7", chatwoot.Query());
    }

    [Fact]
    public async Task A_pivot_is_the_heat_map()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(s_thatWeek);

        ScriptResult map = chatwoot.Run("Get-ChatwootTrafficReport -Pivot");

        map.Succeed();
        Assert.Equal(24, map.Output.Count);
        Assert.Equal(["Hour", "2025-09-02", "2025-09-03", "2025-09-04", "2025-09-05", "2025-09-06", "2025-09-07"], map.Output[0].Properties.Select(property => property.Name));
        Assert.Equal("23:00", map.Output[23].Properties["Hour"].Value);
        Assert.Equal("timezone_offset=0", chatwoot.Query());
    }

    [Fact]
    public async Task No_day_at_all_is_refused_before_anything_is_sent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.NotNull(chatwoot.Run("Get-ChatwootTrafficReport -Day 0").Error);
        Assert.Empty(chatwoot.Received());
    }

    private sealed class StillClock(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
