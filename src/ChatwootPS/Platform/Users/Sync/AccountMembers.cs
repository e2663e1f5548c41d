using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;
using ChatwootPS.Platform.AccountUsers;

namespace ChatwootPS.Platform.Users.Sync;

/// <summary>
/// Who is in an account. The list of members tells numbers and roles only; each user is asked for, and those the platform app may not
/// read are named by the account's own list of agents, where the session has an access token of that account.
/// </summary>
internal sealed class AccountMembers
{
    private readonly Dictionary<long, PlatformAccountUser> _memberships;
    private readonly ConcurrentDictionary<long, PlatformUser> _users = new();
    private readonly Dictionary<long, Agent> _agents = [];
    private Dictionary<string, long> _ids = [];

    private AccountMembers(IEnumerable<PlatformAccountUser> memberships)
    {
        _memberships = memberships.ToDictionary(membership => membership.UserId);
    }

    public IEnumerable<PlatformAccountUser> All => _memberships.Values;

    public static async Task<AccountMembers> ReadAsync(Operation operation, long account, int throttle, CancellationToken cancellation)
    {
        var members = new AccountMembers(await operation.ListAsync<PlatformAccountUser>(PlatformMembership.Request("GET", account), Paging.None).ConfigureAwait(false));
        await SideBySide.RunAsync(members._memberships.Keys, throttle, id => members.ReadUserAsync(operation, id), cancellation).ConfigureAwait(false);
        bool mayAsk = operation.Session.AccountId == account && operation.Session.Apis.Contains(ApiFamily.Application);
        if (mayAsk && members._users.Count < members._memberships.Count)
        {
            foreach (Agent agent in await operation.ListAsync<Agent>(Resources.Agents.List(), Paging.None).ConfigureAwait(false))
                members._agents[agent.Id] = agent;
        }
        members._ids = members._memberships.Keys.Where(id => members.EmailOf(id) is not null).GroupBy(id => members.EmailOf(id)!).ToDictionary(group => group.Key, group => group.First());
        return members;
    }

    /// <summary>The membership of a user; null for one who is no member.</summary>
    public PlatformAccountUser? Membership(long user) => _memberships.TryGetValue(user, out PlatformAccountUser? membership) ? membership : null;

    /// <summary>The member with an address in small letters; null where there is none, or none whose address is known.</summary>
    public long? IdOf(string email) => _ids.TryGetValue(email, out long id) ? id : null;

    /// <summary>All of the user; null where the platform app may not read it.</summary>
    public PlatformUser? User(long id) => _users.TryGetValue(id, out PlatformUser? user) ? user : null;

    /// <summary>In small letters; null where nobody tells.</summary>
    public string? EmailOf(long id) => (User(id)?.Email ?? (_agents.TryGetValue(id, out Agent? agent) ? agent.Email : null))?.ToLowerInvariant();

    public string? NameOf(long id) => User(id)?.Name ?? (_agents.TryGetValue(id, out Agent? agent) ? agent.Name : null);

    private async Task ReadUserAsync(Operation operation, long id)
    {
        try
        {
            _users[id] = await operation.GetAsync<PlatformUser>(Resources.PlatformUsers.Get(id)).ConfigureAwait(false);
        }
        catch (ChatwootApiException refusal) when (refusal.Reason is ErrorReason.NonPermissible or ErrorReason.NotFound)
        {
            // Somebody who was made elsewhere, or is just being deleted.
        }
    }
}
