using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class TeamTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/teams", "Get-ChatwootTeam"),
        new("GET A/teams/{team_id}", "Get-ChatwootTeam") { Parameters = "Id={team_id}" },
        new("POST A/teams", "New-ChatwootTeam") { Root = "team" },
        new("PATCH A/teams/{team_id}", "Set-ChatwootTeam") { Parameters = "Id={team_id}", Root = "team" },
        new("DELETE A/teams/{team_id}", "Remove-ChatwootTeam") { Parameters = "Id={team_id}", Answer = "-" },
        new("GET A/teams/{team_id}/team_members", "Get-ChatwootTeamMember") { Parameters = "Team={team_id}" },
        new("POST A/teams/{team_id}/team_members", "Add-ChatwootTeamMember") { Parameters = "Team={team_id}", Renames = "user_ids=Agent" },
        new("PATCH A/teams/{team_id}/team_members", "Set-ChatwootTeamMember") { Parameters = "Team={team_id}", Renames = "user_ids=Agent" },
        new("DELETE A/teams/{team_id}/team_members", "Remove-ChatwootTeamMember") { Parameters = "Team={team_id}", Renames = "user_ids=Agent", Answer = "-" },
    ];
}
