using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>Ratings and reports.</summary>
internal static partial class Resources
{
    /// <summary>Where the reports are.</summary>
    public const string V2 = "api/v2/accounts/{account}/";

    public static Resource<CsatResponse> CsatResponses { get; } = new(ApiFamily.Application, A + "csat_survey_responses", "rating")
    {
        Paging = Paging.Numbered(25),
        HasItem = false,
        Id = response => response.Id,
        Names = _ => [],
        HasNames = false,
        // Without an order, pages overlap.
        ListQuery = [new("sort", "-created_at")],
    };

    public static Resource<ReportingEvent> ReportingEvents { get; } = new(ApiFamily.Application, A + "reporting_events", "reporting event")
    {
        ListEnvelope = "payload",
        Paging = Paging.Numbered(25, total: "meta.count"),
        HasItem = false,
        Id = reportingEvent => reportingEvent.Id,
        Names = _ => [],
        HasNames = false,
    };
}
