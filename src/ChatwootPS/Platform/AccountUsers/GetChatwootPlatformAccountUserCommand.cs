using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.AccountUsers;

/// <summary>Lists who may work in an account, and as what. Names and addresses are with the users: see Get-ChatwootPlatformUser.</summary>
/// <example>
/// <code>Get-ChatwootPlatformAccountUser 3</code>
/// Lists the members of account 3.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformAccount | Get-ChatwootPlatformAccountUser -User 42</code>
/// Shows in which accounts of the platform app user 42 may work.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootPlatformAccountUser", SupportsPaging = true)]
[Serves("GET /platform/api/v1/accounts/{account_id}/account_users")]
[OutputType(typeof(PlatformAccountUser))]
public sealed class GetChatwootPlatformAccountUserCommand : OperationCmdlet
{
    /// <summary>The accounts: their ids, names or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("AccountId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<PlatformAccount>[] Account { get; set; } = [];

    /// <summary>Only these users: their ids or objects.</summary>
    [Parameter]
    [Alias("UserId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<PlatformUser>[] User { get; set; } = [];

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        foreach (ResourceRef<PlatformAccount> account in Account)
        {
            ForInput(account.Input, () =>
            {
                ChatwootSession session = SessionFor(account);
                ApiRequest request = PlatformMembership.Request("GET", IdOf(account, session));
                List<long> wanted = User.Select(user => IdOf(user, session)).ToList();
                var window = new ListWindow(PagingParameters);
                Queue(account.Input, session, async operation =>
                {
                    List<PlatformAccountUser> members = await operation.ListAsync<PlatformAccountUser>(request, Paging.None).ConfigureAwait(false);
                    window.Write(operation, members.Where(member => wanted.Count == 0 || wanted.Contains(member.UserId)).ToList());
                });
            });
        }
    }
}
