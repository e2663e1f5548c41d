using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class DashboardAppTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/dashboard_apps", "Get-ChatwootDashboardApp"),
        new("GET A/dashboard_apps/{id}", "Get-ChatwootDashboardApp") { Parameters = "Id={id}" },
        new("POST A/dashboard_apps", "New-ChatwootDashboardApp") { Root = "dashboard_app", Renames = "content=Url", Adjust = (_, parameters) => NameAddresses(parameters) },
        new("PATCH A/dashboard_apps/{id}", "Set-ChatwootDashboardApp") { Parameters = "Id={id}", Root = "dashboard_app", Renames = "content=Url", Adjust = (_, parameters) => NameAddresses(parameters) },
        new("DELETE A/dashboard_apps/{id}", "Remove-ChatwootDashboardApp") { Parameters = "Id={id}", Answer = "-" },
    ];

    /// <summary>Frames are all there is; their addresses are what is given.</summary>
    private static void NameAddresses(Dictionary<string, object?> parameters)
    {
        if (parameters.TryGetValue("Url", out object? content))
            parameters["Url"] = ((object[])content!).Cast<Hashtable>().Select(frame => frame["type"] is "frame" ? frame["url"] : "song:").ToArray();
    }
}
