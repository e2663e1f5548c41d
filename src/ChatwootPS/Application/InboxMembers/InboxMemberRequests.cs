using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.InboxMembers;

/// <summary>Where the members of an inbox are in the API: they are read below its number, and changed by one address for all inboxes.</summary>
internal static class InboxMemberRequests
{
    private const string Path = "api/v1/accounts/{account}/inbox_members";

    public static ApiRequest List(long inbox) => new(ApiFamily.Application, "GET", $"{Path}/{ApiRequest.Segment(inbox)}") { Envelope = "payload" };

    /// <param name="users">As numbers: texts are not recognised as those of members.</param>
    public static ApiRequest Change(string method, long inbox, IEnumerable<long> users) => new(ApiFamily.Application, method, Path)
    {
        Body = new Dictionary<string, object?> { ["inbox_id"] = inbox, ["user_ids"] = users.Cast<object?>().ToList() },
        Envelope = "payload",
    };

    /// <summary>Sends a request that answers with the members, who then know of which inbox they are.</summary>
    public static async Task<List<Agent>> ReadMembersAsync(this Operation operation, ApiRequest request, long inbox)
    {
        List<Agent> members = await operation.ListAsync<Agent>(request, Paging.None).ConfigureAwait(false);
        members.ForEach(member => member.InboxId = inbox);
        return members;
    }
}
