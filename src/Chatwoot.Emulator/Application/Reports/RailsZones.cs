using System;
using System.Globalization;
using System.Linq;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>
/// The zones of Rails, by their standard offset and name as Rails sorts them; of those that never differ from a
/// zone before them, none. An offset means the first zone that has it today.
/// </summary>
internal static class RailsZones
{
    private static readonly (string Name, string Id)[] Zones =
    [
        ("International Date Line West", "Etc/GMT+12"), ("American Samoa", "Pacific/Pago_Pago"), ("Hawaii", "Pacific/Honolulu"), ("Alaska", "America/Juneau"),
        ("Pacific Time (US & Canada)", "America/Los_Angeles"), ("Arizona", "America/Phoenix"), ("Mountain Time (US & Canada)", "America/Denver"),
        ("Central America", "America/Guatemala"), ("Central Time (US & Canada)", "America/Chicago"), ("Bogota", "America/Bogota"),
        ("Eastern Time (US & Canada)", "America/New_York"), ("Atlantic Time (Canada)", "America/Halifax"), ("Caracas", "America/Caracas"),
        ("Santiago", "America/Santiago"), ("Newfoundland", "America/St_Johns"), ("Brasilia", "America/Sao_Paulo"), ("Greenland", "America/Godthab"),
        ("Mid-Atlantic", "Atlantic/South_Georgia"), ("Azores", "Atlantic/Azores"), ("Cape Verde Is.", "Atlantic/Cape_Verde"), ("Edinburgh", "Europe/London"),
        ("Monrovia", "Africa/Monrovia"), ("Amsterdam", "Europe/Amsterdam"), ("West Central Africa", "Africa/Algiers"), ("Athens", "Europe/Athens"),
        ("Cairo", "Africa/Cairo"), ("Harare", "Africa/Harare"), ("Jerusalem", "Asia/Jerusalem"), ("Baghdad", "Asia/Baghdad"), ("Tehran", "Asia/Tehran"),
        ("Abu Dhabi", "Asia/Muscat"), ("Kabul", "Asia/Kabul"), ("Almaty", "Asia/Almaty"), ("Chennai", "Asia/Kolkata"), ("Kathmandu", "Asia/Kathmandu"),
        ("Astana", "Asia/Dhaka"), ("Rangoon", "Asia/Rangoon"), ("Bangkok", "Asia/Bangkok"), ("Beijing", "Asia/Shanghai"), ("Osaka", "Asia/Tokyo"),
        ("Adelaide", "Australia/Adelaide"), ("Darwin", "Australia/Darwin"), ("Brisbane", "Australia/Brisbane"), ("Canberra", "Australia/Melbourne"),
        ("Magadan", "Asia/Magadan"), ("Auckland", "Pacific/Auckland"), ("Fiji", "Pacific/Fiji"), ("Chatham Is.", "Pacific/Chatham"), ("Nuku'alofa", "Pacific/Tongatapu"),
    ];

    /// <summary>The zone for <c>timezone_offset</c>, in hours; UTC where none has it.</summary>
    public static TimeZoneInfo Of(Call call) => Find(call)?.Zone ?? TimeZoneInfo.Utc;

    /// <summary>The offset as it was understood.</summary>
    public static double OffsetOf(string? text) => double.TryParse(LeadingNumber(text ?? ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var hours) ? hours : 0;

    /// <summary>The zone with the label Rails has for it.</summary>
    public static (TimeZoneInfo Zone, string Label)? Find(Call call)
    {
        if (Fields.AsText(call.Params["timezone_offset"]) is not { Length: > 0 } text)
        {
            return null;
        }

        var wanted = TimeSpan.FromHours(OffsetOf(text));
        return Zones
            .Select(zone => (zone.Name, Zone: TimeZoneInfo.FindSystemTimeZoneById(zone.Id)))
            .Where(zone => zone.Zone.GetUtcOffset(call.Now) == wanted)
            .Select(zone => ((TimeZoneInfo, string)?)(zone.Zone, $"(GMT{Sign(zone.Zone.BaseUtcOffset)}{zone.Zone.BaseUtcOffset:hh\\:mm}) {zone.Name}"))
            .FirstOrDefault();
    }

    private static char Sign(TimeSpan offset) => offset < TimeSpan.Zero ? '-' : '+';

    private static string LeadingNumber(string text) =>
        new(text.TakeWhile((character, at) => char.IsAsciiDigit(character) || character == '.' || (at == 0 && character is '-' or '+')).ToArray());
}
