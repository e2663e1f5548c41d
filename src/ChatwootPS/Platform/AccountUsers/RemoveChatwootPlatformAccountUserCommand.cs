using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.AccountUsers;

/// <summary>
/// Takes users out of an account. The users themselves stay, even without any account; their inboxes and teams in the
/// account are taken from them in the background. The account's members are read first, because the server does not say
/// whether a user was a member at all.
/// </summary>
/// <example>
/// <code>Remove-ChatwootPlatformAccountUser 3 42 -Force</code>
/// Takes user 42 out of account 3 without asking.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformAccountUser 3 | Where-Object Role -eq Agent | Remove-ChatwootPlatformAccountUser -WhatIf</code>
/// Shows which agents would be taken out of account 3.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootPlatformAccountUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Serves("DELETE /platform/api/v1/accounts/{account_id}/account_users")]
[OutputType(typeof(PlatformAccountUser))]
public sealed class RemoveChatwootPlatformAccountUserCommand : PlatformMembershipCmdlet
{
    /// <summary>Gives out the memberships, as they were.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process(Membership membership)
    {
        if (!Approves(membership.Description, "Remove", Force))
            return;
        bool passThru = PassThru;
        Queue(membership.Target, membership.Session, async operation =>
        {
            List<PlatformAccountUser> members = await operation.ListAsync<PlatformAccountUser>(membership.Request("GET"), Paging.None).ConfigureAwait(false);
            PlatformAccountUser member = members.Find(candidate => candidate.UserId == membership.UserId) ?? throw new ChatwootApiException(ErrorReason.NotFound, $"User {membership.UserId} is no member of account {membership.AccountId}.")
            {
                RecommendedAction = $"Get-ChatwootPlatformAccountUser {membership.AccountId} lists the members.",
            };
            // In the query: some proxies drop the body of a DELETE, and without the number the server answers 200 and does nothing.
            await operation.SendAsync(membership.Request("DELETE").With(query: [new("user_id", FieldMap.TextOf(membership.UserId))])).ConfigureAwait(false);
            if (passThru)
                operation.Write(member);
        }, membership.Key);
    }
}
