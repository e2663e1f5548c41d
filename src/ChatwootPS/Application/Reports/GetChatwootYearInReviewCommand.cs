using System;
using System.Globalization;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// Reads the session user's own year: his conversations, his busiest day, how quick he answered. The server keeps the first
/// answer for a year for good, so a year that is not over yet is refused without -Force.
/// </summary>
/// <example>
/// <code>Get-ChatwootYearInReview</code>
/// Last year.
/// </example>
/// <example>
/// <code>2024, 2025 | Get-ChatwootYearInReview</code>
/// Two years.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootYearInReview")]
[OutputType(typeof(YearInReview))]
[Serves("GET /api/v2/accounts/{account_id}/year_in_review")]
public sealed class GetChatwootYearInReviewCommand : SessionCmdlet
{
    /// <summary>The years; by default the last one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateRange(1970, 9998)]
    public int[] Year { get; set; } = [];

    /// <summary>Asks for a year that is not over, although its figures will stay as they are now.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        int now = DateTime.UtcNow.Year;
        foreach (int year in Year.Length == 0 ? [now - 1] : Year)
        {
            ForInput(year, () =>
            {
                if (year >= now && !Force)
                    throw ErrorRecords.InvalidInput($"The year {year} is not over, and the server keeps the first figures it tells for good.", "Ask when it is over, or give -Force.");
                var request = new ApiRequest(ApiFamily.Application, "GET", Resources.V2 + "year_in_review") { Query = [new("year", year.ToString(CultureInfo.InvariantCulture))] };
                Queue(year, SessionFor(), async operation =>
                {
                    YearInReview review = await operation.GetAsync<YearInReview>(request).ConfigureAwait(false);
                    review.Year ??= year.ToString(CultureInfo.InvariantCulture);
                    operation.Write(review);
                });
            });
        }
    }
}
