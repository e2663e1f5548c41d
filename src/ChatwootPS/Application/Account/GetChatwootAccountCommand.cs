using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
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
    /// <summary>The ids of the accounts; by default the session's.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateRange(1, long.MaxValue)]
    public long[] Id { get; set; } = [];

    private protected override void Process()
    {
        if (Id.Length == 0)
            QueueAccount(null, "{account}");
        foreach (long id in Id)
            QueueAccount(id, ApiRequest.Segment(id));
    }

    private void QueueAccount(object? target, string account) => ForInput(target, () => Queue(target, SessionFor(), async operation =>
        operation.Write(await operation.GetAsync<Chatwoot.Account>(new ApiRequest(ApiFamily.Application, "GET", "api/v1/accounts/" + account)).ConfigureAwait(false))));
}
