using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class CustomRoleTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/custom_roles", "Get-ChatwootCustomRole"),
        new("GET A/custom_roles/{id}", "Get-ChatwootCustomRole") { Parameters = "Id={id}" },
        new("POST A/custom_roles", "New-ChatwootCustomRole") { Root = "custom_role" },
        new("PATCH A/custom_roles/{id}", "Set-ChatwootCustomRole") { Parameters = "Id={id}", Root = "custom_role" },
        new("DELETE A/custom_roles/{id}", "Remove-ChatwootCustomRole") { Parameters = "Id={id}", Answer = "-" },
    ];
}
