using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;
using ChatwootPS.Platform.Users.Sync;

namespace ChatwootPS.Platform.Users;

/// <summary>
/// Brings the members of an account in line with people from elsewhere: a CSV, Active Directory, Entra ID, an HR system. Who is missing is made or let in, names and roles are
/// changed, and with -RemoveMissing whoever is not among them is taken out of the account. Run twice, the second time changes nothing;
/// broken off, it can be run again. Gives out one object for each person; those that fail are errors, too, and the others are done.
/// </summary>
/// <example>
/// <code>Import-Csv people.csv | Sync-ChatwootPlatformUser 3 | Group-Object Action</code>
/// Reads Email, Name and Role (agent or administrator) of each row, and counts what was done.
/// </example>
/// <example>
/// <code>$wanted | Sync-ChatwootPlatformUser 3 -RemoveMissing -WhatIf</code>
/// The plan as objects, changing nothing. Whether somebody has to be made, or only let in, shows when it is done: asking would bind him to the platform app.
/// </example>
/// <example>
/// <code>Get-ADGroupMember Support | Get-ADUser -Properties EmailAddress | Sync-ChatwootPlatformUser 3 -RemoveMissing -MaxRemovals 5</code>
/// Joiners and leavers of a group. Mail and EmailAddress are read as Email, and DisplayName as Name where there is no Name.
/// </example>
[Cmdlet(VerbsData.Sync, "ChatwootPlatformUser", SupportsShouldProcess = true)]
[OutputType(typeof(PlatformUserSyncResult))]
public sealed class SyncChatwootPlatformUserCommand : OperationCmdlet
{
    private readonly List<WantedUser> _wanted = [];

    /// <summary>The account: its id, name or object.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("AccountId")]
    [ValidateNotNull]
    public ResourceRef<PlatformAccount> Account { get; set; } = null!;

    /// <summary>
    /// A person, with Email (or Mail, EmailAddress), Name, and perhaps Role (agent or administrator), DisplayName, CustomAttribute and Password: a row of a table, an object, a hashtable. Without a role a
    /// new member becomes an agent, and a member keeps his. What a row does not say stays as it is. Without a password a new user gets a random one that nobody knows.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>
    /// Takes members who are not among the people out of the account; the users themselves stay. Nobody is taken out where a row failed (it may have meant him), where it
    /// would be more than -MaxRemovals, or whose address the platform app may not read, without -Force; the last administrator never.
    /// </summary>
    [Parameter]
    public SwitchParameter RemoveMissing { get; set; }

    /// <summary>How many members may be taken out at once; if there are more, none is.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int MaxRemovals { get; set; } = 10;

    /// <summary>Takes members out in spite of failed rows, of -MaxRemovals, and of addresses that cannot be read.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>How many people are dealt with at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 8;

    private protected override void Process()
    {
        foreach (PSObject row in InputObject)
            _wanted.Add(WantedUser.Read(_wanted.Count + 1, row));
    }

    private protected override void Finish() => ForInput(Account.Input, Sync);

    private void Sync()
    {
        ChatwootSession session = SessionFor(Account);
        long account = IdOf(Account, session);
        List<WantedUser> people = OnePerPerson();
        if (RemoveMissing && people.Count == 0)
            throw ErrorRecords.InvalidInput("-RemoveMissing without a single person would empty the account.", "Look why the list of people is empty.");
        int throttle = ThrottleLimit;
        AccountMembers members = Lookup(session, operation => AccountMembers.ReadAsync(operation, account, throttle, Cancellation));
        var sync = new UserSync(account, people, members);
        List<PlatformUserSyncResult> plan = sync.Plan();
        List<PlatformAccountUser> missing = RemoveMissing ? sync.Missing() : [];
        if (!ApprovesAll(Sentence(account, plan, missing.Count)))
        {
            if (this.IsSet("WhatIf", "WhatIfPreference"))
                WritePlan(session, sync, plan, missing);
            return;
        }
        bool removes = RemoveMissing;
        var rules = new RemovalRules(sync, MaxRemovals, Force);
        Queue(Account.Input, session, async operation =>
        {
            int failures = await sync.RunAsync(operation, throttle, Cancellation).ConfigureAwait(false);
            if (removes)
                await RemoveAsync(operation, sync, rules, failures, throttle).ConfigureAwait(false);
        });
    }

    private async Task RemoveAsync(Operation operation, UserSync sync, RemovalRules rules, int failures, int throttle)
    {
        List<PlatformAccountUser> missing = sync.Missing();
        ChatwootApiException? refusal = rules.Refusal(missing, failures);
        await sync.RemoveAsync(operation, missing, member => refusal is null ? rules.WhyKept(member) : rules.WhyKept(member) ?? "see the error: nobody was taken out", throttle, Cancellation).ConfigureAwait(false);
        if (refusal is not null)
            operation.Error(refusal, missing);
    }

    private void WritePlan(ChatwootSession session, UserSync sync, List<PlatformUserSyncResult> plan, List<PlatformAccountUser> missing)
    {
        foreach (PlatformUserSyncResult result in plan)
        {
            result.Origin = session;
            WriteObject(result);
        }
        var rules = new RemovalRules(sync, MaxRemovals, Force);
        string? refusal = rules.Refusal(missing, plan.Count(result => result.Action == PlatformUserSyncAction.Failed))?.Message;
        foreach (PlatformAccountUser member in missing)
        {
            string? kept = refusal ?? rules.WhyKept(member);
            PlatformUserSyncResult result = sync.ResultOf(member, kept is null ? PlatformUserSyncAction.Revoked : PlatformUserSyncAction.Kept, kept ?? "is not among the people wanted");
            result.Origin = session;
            WriteObject(result);
        }
    }

    /// <summary>A person may stand in several rows that say the same; of those that do not, the first counts.</summary>
    private List<WantedUser> OnePerPerson()
    {
        var people = new List<WantedUser>();
        var known = new Dictionary<string, WantedUser>();
        foreach (WantedUser person in _wanted)
        {
            if (person.Refusal is null && known.TryGetValue(person.Email!, out WantedUser? first))
            {
                if (first.Agrees(person))
                    continue;
                person.Contradicts(first);
            }
            else if (person.Refusal is null)
            {
                known.Add(person.Email!, person);
            }
            people.Add(person);
        }
        return people;
    }

    private static string Sentence(long account, List<PlatformUserSyncResult> plan, int missing)
    {
        string counts = string.Join(", ", plan.GroupBy(result => result.Action).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}"));
        return $"Bring the members of account {account} in line with {plan.Count} people ({counts}){(missing > 0 ? $", and take up to {missing} out" : "")}";
    }
}
