using System;
using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class AccountTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET /api/v1/accounts/{account_id}", "Get-ChatwootAccount") { Parameters = "Id={account_id}" },
        new("PATCH /api/v1/accounts/{account_id}", "Set-ChatwootAccount")
        {
            Parameters = "Id={account_id}",
            // The API counts minutes.
            Adjust = (exchange, parameters) =>
            {
                if (exchange.Body?["auto_resolve_after"] is { } minutes && minutes.GetValueKind() == System.Text.Json.JsonValueKind.Number)
                    parameters["AutoResolveAfter"] = TimeSpan.FromMinutes((double)minutes);
            },
        },
    ];
}
