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

/// <summary>Brings the members of one account in line with the people wanted.</summary>
internal sealed class UserSync
{
    private readonly long _account;
    private readonly IReadOnlyList<WantedUser> _wanted;
    private readonly AccountMembers _members;
    private readonly Administrators _administrators;
    private readonly Administrators _plannedAdministrators;
    private readonly ConcurrentDictionary<long, byte> _present = new();

    public UserSync(long account, IReadOnlyList<WantedUser> wanted, AccountMembers members)
    {
        _account = account;
        _wanted = wanted;
        _members = members;
        _administrators = new Administrators(members.All);
        _plannedAdministrators = new Administrators(members.All);
    }

    /// <summary>What would be done with the people wanted, as far as it can be known without binding anybody to the platform app.</summary>
    public List<PlatformUserSyncResult> Plan()
    {
        List<PlatformUserSyncResult> plan = _wanted.Select(Planned).ToList();
        // In two steps, as the run does it: who is not known yet counts by the number of the row, which no user has below zero.
        foreach (PlatformUserSyncResult result in plan.Where(result => result.Role == AccountRole.Administrator && result.Action != PlatformUserSyncAction.Failed))
            _plannedAdministrators.Add(result.UserId ?? -result.Row!.Value);
        for (int index = 0; index < plan.Count; index++)
        {
            bool isDemotion = plan[index] is { PreviousRole: AccountRole.Administrator, Role: AccountRole.Agent };
            if (isDemotion && !_plannedAdministrators.TryTake(plan[index].UserId!.Value))
                plan[index] = Failed(_wanted[index], LastOne(_wanted[index]), plan[index].UserId);
        }
        return plan;
    }

    /// <summary>What would become of the missing members, after <see cref="Plan"/>.</summary>
    /// <param name="whyKept">Null where they are to go; else why they do not.</param>
    public List<PlatformUserSyncResult> PlanRemovals(IEnumerable<PlatformAccountUser> missing, Func<PlatformAccountUser, string?> whyKept) =>
        missing.Select(member => Leaving(member, whyKept, _plannedAdministrators)).ToList();

    /// <summary>Members who are none of the people wanted. Before the run only those whose address is known can be told from them.</summary>
    public List<PlatformAccountUser> Missing()
    {
        var wanted = new HashSet<string>(_wanted.Where(person => person.Email is not null).Select(person => person.Email!));
        return _members.All.Where(member => !_present.ContainsKey(member.UserId) && !(_members.EmailOf(member.UserId) is { } email && wanted.Contains(email))).OrderBy(member => member.UserId).ToList();
    }

    /// <summary>Deals with every person and writes what became of them in the order of the input.</summary>
    /// <returns>How many could not be dealt with.</returns>
    public async Task<int> RunAsync(Operation operation, int throttle, CancellationToken cancellation)
    {
        var output = new OrderedResults(operation, _wanted.Count);
        var later = new ConcurrentQueue<int>();
        await SideBySide.RunAsync(Enumerable.Range(0, _wanted.Count), throttle, async index =>
        {
            if (await OutcomeAsync(operation, _wanted[index], mayDemote: false).ConfigureAwait(false) is { } outcome)
                output.Add(index, outcome);
            else
                later.Enqueue(index);
        }, cancellation).ConfigureAwait(false);
        // Who becomes an administrator has become one by now, so that the last one is not taken for the only one.
        await SideBySide.RunAsync(later.OrderBy(index => index), throttle, async index => output.Add(index, (await OutcomeAsync(operation, _wanted[index], mayDemote: true).ConfigureAwait(false))!), cancellation).ConfigureAwait(false);
        return output.Failures;
    }

    /// <summary>Takes members out of the account, or says why they stay.</summary>
    /// <param name="whyKept">Null where they are to go; else why none of them does.</param>
    public async Task RemoveAsync(Operation operation, IReadOnlyList<PlatformAccountUser> missing, Func<PlatformAccountUser, string?> whyKept, int throttle, CancellationToken cancellation)
    {
        var output = new OrderedResults(operation, missing.Count);
        // Before any request, so that it is the same administrator who stays as in the plan.
        List<PlatformUserSyncResult> leaving = missing.Select(member => Leaving(member, whyKept, _administrators)).ToList();
        await SideBySide.RunAsync(Enumerable.Range(0, missing.Count), throttle, async index =>
            output.Add(index, await RemovedAsync(operation, missing[index], leaving[index]).ConfigureAwait(false)), cancellation).ConfigureAwait(false);
    }

    /// <summary>What is told of a member nobody asked for.</summary>
    private PlatformUserSyncResult ResultOf(PlatformAccountUser member, PlatformUserSyncAction action, string detail) => new()
    {
        Action = action,
        Email = _members.EmailOf(member.UserId),
        Name = _members.NameOf(member.UserId),
        UserId = member.UserId,
        AccountId = _account,
        Role = action == PlatformUserSyncAction.Revoked ? null : member.Role,
        PreviousRole = member.Role,
        Detail = detail,
    };

    public bool IsReadable(PlatformAccountUser member) => _members.EmailOf(member.UserId) is not null;

    private PlatformUserSyncResult Planned(WantedUser person)
    {
        if (person.Refusal is { } refusal)
            return Failed(person, refusal, null);
        if (_members.IdOf(person.Email!) is not { } id)
            return Result(person, PlatformUserSyncAction.Created, null, null, [], "is made, or let in where the installation has such a user already");
        PlatformAccountUser membership = _members.Membership(id)!;
        List<string> changes = _members.User(id) is { } user ? [.. UserDifference.Of(user, person.Fields).Keys] : [];
        return Told(person, id, membership.Role, changes, isNew: false);
    }

    /// <summary>Null where somebody would lose the role of an administrator, and that has to wait.</summary>
    private async Task<Outcome?> OutcomeAsync(Operation operation, WantedUser person, bool mayDemote)
    {
        long? id = null;
        try
        {
            if (person.Refusal is { } refusal)
                throw refusal;
            (PlatformUser user, bool isNew) = await UserAsync(operation, person).ConfigureAwait(false);
            id = user.Id;
            _present[user.Id] = 0;
            AccountRole? before = _members.Membership(user.Id)?.Role;
            bool isDemotion = before == AccountRole.Administrator && person.Role == AccountRole.Agent;
            if (isDemotion && !mayDemote)
                return null;
            if (isDemotion && !_administrators.TryTake(user.Id))
                throw LastOne(person);
            Dictionary<string, object?> changes = isNew ? [] : UserDifference.Of(user, person.Fields);
            if (changes.Count > 0)
                await operation.SendAsync(Resources.PlatformUsers.Update(user.Id, changes)).ConfigureAwait(false);
            bool isMember = _members.Membership(user.Id) is not null;
            if (!isMember || (person.Role is { } role && role != before))
                await JoinAsync(operation, user.Id, person.Role).ConfigureAwait(false);
            return new Outcome(isMember ? Told(person, user.Id, before, [.. changes.Keys], isNew: false) : Told(person, user.Id, null, [.. changes.Keys], isNew), null, person.Input);
        }
        catch (ChatwootApiException failure)
        {
            return new Outcome(Failed(person, failure, id), failure, person.Input);
        }
    }

    private ChatwootApiException LastOne(WantedUser person) =>
        ErrorRecords.InvalidInput($"Row {person.Row}: '{person.Email}' is the last administrator of account {_account}, and stays one.", "Make somebody else an administrator first.");

    /// <summary>Revoked or kept, whichever a member is to be.</summary>
    private PlatformUserSyncResult Leaving(PlatformAccountUser member, Func<PlatformAccountUser, string?> whyKept, Administrators administrators)
    {
        string? kept = whyKept(member) ?? (administrators.TryTake(member.UserId) ? null : "is the last administrator of the account");
        return ResultOf(member, kept is null ? PlatformUserSyncAction.Revoked : PlatformUserSyncAction.Kept, kept ?? "is not among the people wanted");
    }

    private async Task<Outcome> RemovedAsync(Operation operation, PlatformAccountUser member, PlatformUserSyncResult leaving)
    {
        if (leaving.Action == PlatformUserSyncAction.Kept)
            return new Outcome(leaving, null, null);
        try
        {
            // In the query: some proxies drop the body of a DELETE.
            await operation.SendAsync(PlatformMembership.Request("DELETE", _account).With(query: [new("user_id", FieldMap.TextOf(member.UserId))])).ConfigureAwait(false);
            return new Outcome(leaving, null, null);
        }
        catch (ChatwootApiException failure)
        {
            // Not counted as an administrator again: he may be out although the answer did not come.
            return new Outcome(ResultOf(member, PlatformUserSyncAction.Failed, failure.Message), failure, member);
        }
    }

    /// <summary>The user with the address: a member who can be read, or one of the installation, or a new one.</summary>
    private async Task<(PlatformUser User, bool IsNew)> UserAsync(Operation operation, WantedUser person)
    {
        if (_members.IdOf(person.Email!) is { } id && _members.User(id) is { } member)
            return (member, false);
        if (await UserByEmail.FindAsync(operation, person.Email!).ConfigureAwait(false) is { } known)
            return (known, false);
        if (person.Name is null)
            throw ErrorRecords.InvalidInput($"Row {person.Row}: '{person.Email}' is to be made, and has no name.", "Give the row a Name.");
        var fields = new Dictionary<string, object?> { ["email"] = person.Email };
        foreach (KeyValuePair<string, object?> field in person.Fields)
            fields.Add(field.Key, field.Value);
        fields["password"] = person.Password ?? NewPassword.Make();
        return (await UserByEmail.SendAsync(operation, fields).ConfigureAwait(false), true);
    }

    private async Task JoinAsync(Operation operation, long user, AccountRole? role)
    {
        var fields = new Dictionary<string, object?> { ["user_id"] = user, ["role"] = role ?? AccountRole.Agent };
        await operation.SendAsync(PlatformMembership.Request("POST", _account).With(body: fields, repeatable: true)).ConfigureAwait(false);
        if (role == AccountRole.Administrator)
            _administrators.Add(user);
    }

    private PlatformUserSyncResult Told(WantedUser person, long id, AccountRole? before, IReadOnlyList<string> changes, bool isNew)
    {
        bool roleChanges = before is not null && person.Role is { } role && role != before;
        (PlatformUserSyncAction action, string? detail) = (isNew, before, roleChanges, changes.Count) switch
        {
            (true, _, _, _) => (PlatformUserSyncAction.Created, (string?)null),
            (_, null, _, _) => (PlatformUserSyncAction.Added, "was a user of the installation already"),
            (_, _, true, _) => (PlatformUserSyncAction.RoleChanged, $"{Wire.Word(before)} -> {Wire.Word(person.Role!)}{(changes.Count > 0 ? $"; {string.Join(", ", changes)}" : "")}"),
            (_, _, _, > 0) => (PlatformUserSyncAction.Updated, string.Join(", ", changes)),
            _ => (PlatformUserSyncAction.Unchanged, null),
        };
        return Result(person, action, id, before, changes, detail);
    }

    private PlatformUserSyncResult Failed(WantedUser person, ChatwootApiException failure, long? id) =>
        Result(person, PlatformUserSyncAction.Failed, id, id is { } known ? _members.Membership(known)?.Role : null, [], failure.Message);

    private PlatformUserSyncResult Result(WantedUser person, PlatformUserSyncAction action, long? id, AccountRole? before, IReadOnlyList<string> changes, string? detail) => new()
    {
        Action = action,
        Email = person.Email,
        Name = person.Name ?? (id is { } known ? _members.NameOf(known) : null),
        UserId = id,
        AccountId = _account,
        Role = action == PlatformUserSyncAction.Failed ? before : person.Role ?? before ?? AccountRole.Agent,
        PreviousRole = before,
        Changes = changes,
        Detail = detail,
        Row = person.Row,
    };
}
