using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.AccountUsers;

/// <summary>
/// Lets users work in an account, or changes their role where they do already. No mail is sent and no limit on agents is
/// looked at. The platform app needs permission for the account only: any user of the installation can be added.
/// </summary>
/// <example>
/// <code>Add-ChatwootPlatformAccountUser 3 42 -Role Administrator</code>
/// Makes user 42 an administrator of account 3.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformAccount | Add-ChatwootPlatformAccountUser -User 42 -Role Administrator</code>
/// Lets user 42 look after all accounts of the platform app.
/// </example>
/// <example>
/// <code>Import-Csv members.csv | Add-ChatwootPlatformAccountUser</code>
/// Takes AccountId, UserId and Role from each row.
/// </example>
[Cmdlet(VerbsCommon.Add, "ChatwootPlatformAccountUser", SupportsShouldProcess = true)]
[Serves("POST /platform/api/v1/accounts/{account_id}/account_users")]
[OutputType(typeof(PlatformAccountUser))]
public sealed class AddChatwootPlatformAccountUserCommand : PlatformMembershipCmdlet
{
    private bool _hasOwnRole;

    /// <summary>Agent or Administrator. Without it a new member becomes an agent, and the role of a member stays.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    public AccountRole? Role { get; set; }

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _hasOwnRole = IsBound(nameof(Role));
    }

    private protected override void Process(Membership membership)
    {
        // The role a user object carries is that in another account.
        AccountRole? role = Piped is PlatformUser && !_hasOwnRole ? null : Role;
        if (!Approves(membership.Description, role is null ? "Add" : $"Add as {Wire.Word(role)}"))
            return;
        var body = new Dictionary<string, object?> { ["user_id"] = membership.UserId };
        if (role is not null)
            body["role"] = role;
        ApiRequest request = membership.Request("POST").With(body: body);
        Queue(membership.Target, membership.Session, async operation => operation.Write(await operation.GetAsync<PlatformAccountUser>(request).ConfigureAwait(false)), membership.Key);
    }
}
