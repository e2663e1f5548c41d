using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;

namespace ChatwootPS.Application.Teams;

/// <summary>Where the members of a team are in the API: all calls go to the collection.</summary>
internal static class TeamMembers
{
    public static ApiRequest Request(string method, long team) => new(ApiFamily.Application, method, Resources.Teams.ItemPath(team) + "/team_members");

    /// <param name="agents">As numbers: of texts, the server would empty the team.</param>
    public static ApiRequest Request(string method, long team, IEnumerable<long> agents) =>
        Request(method, team).With(body: new Dictionary<string, object?> { ["user_ids"] = agents.Cast<object?>().ToList() });
}
