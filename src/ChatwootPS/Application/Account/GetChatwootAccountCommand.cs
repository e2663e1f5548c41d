using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Account;

/// <summary>Reads an account with its settings and features: the session's, or another one the user belongs to.</summary>
/// <example>
/// <code>Get-ChatwootAccount</code>
/// Shows the account of the session.
/// </example>
/// <example>
/// <code>(Get-ChatwootProfile).Accounts.AccountId | Get-ChatwootAccount | Where-Object { $_.Features.sla }</code>
/// Of all accounts of the user, those with the SLA feature.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootAccount")]
[OutputType(typeof(Chatwoot.Account))]
[Serves("GET /api/v1/accounts/{account_id}")]
public sealed class GetChatwootAccountCommand : SessionCmdlet
{
    /// <summary>The ids of the accounts, or accounts to read anew; by default the session's.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<Chatwoot.Account>[] Id { get; set; } = [];

    private protected override void Process()
    {
        if (Id.Length == 0)
            ForInput(null, () => QueueAccount(null, SessionFor(), "{account}"));
        foreach (ResourceRef<Chatwoot.Account> account in Id)
        {
            ForInput(account.Input, () =>
            {
                ChatwootSession session = SessionFor(account);
                QueueAccount(account.Input, session, ApiRequest.Segment(IdOf(account, session)));
            });
        }
    }

    private void QueueAccount(object? target, ChatwootSession session, string account) => Queue(target, session, async operation =>
        operation.Write(await operation.GetAsync<Chatwoot.Account>(new ApiRequest(ApiFamily.Application, "GET", "api/v1/accounts/" + account)).ConfigureAwait(false)));
}
