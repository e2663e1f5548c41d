using System;
using ChatwootPS.Tests.Support;

namespace ChatwootPS.Tests.Application.Reports;

/// <summary>What the tests of reports share.</summary>
internal static class ReportText
{
    /// <summary>The days in which everything happened that an emulator begins with.</summary>
    public const string Seeded = "-Since '2025-09-01T00:00:00Z' -Until '2025-09-08T00:00:00Z'";

    /// <summary>The same as the server is asked for it.</summary>
    public const string SeededQuery = "since=1756684800&until=1757289600";

    /// <summary>The query of a request as it reads, without the question mark.</summary>
    public static string Query(this ChatwootHost chatwoot, int request = -1) =>
        Uri.UnescapeDataString(chatwoot.Server.Requests[request < 0 ? chatwoot.Server.Requests.Count + request : request].Query).TrimStart('?');
}
