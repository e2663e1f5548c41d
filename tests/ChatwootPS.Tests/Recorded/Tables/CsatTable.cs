using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class CsatTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        // Without an order pages overlap: it is always sent, and no parameter.
        new("GET A/csat_survey_responses", "Get-ChatwootCsatResponse") { PageSize = 25, Renames = "user_ids=Agent sort=Verbose", AlsoSends = "sort", Adjust = (_, parameters) => parameters.Remove("Verbose") },
        new("GET A/csat_survey_responses/metrics", "Get-ChatwootCsatMetric"),
        // A text, not an object.
        new("GET A/csat_survey_responses/download", "Get-ChatwootCsatResponse") { Parameters = "AsServerCsv=true", Answer = "-" },
        new("PATCH A/csat_survey_responses/{id}", "Set-ChatwootCsatResponse") { Parameters = "Id={id}", Renames = "csat_review_notes=ReviewNote" },
    ];
}
