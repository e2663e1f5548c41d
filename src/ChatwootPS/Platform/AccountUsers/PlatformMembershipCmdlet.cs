using System;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.AccountUsers;

/// <summary>Does something with the membership of users in an account.</summary>
public abstract class PlatformMembershipCmdlet : OperationCmdlet
{
    private bool _hasOwnAccount;

    /// <summary>The account: its id, name or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("AccountId")]
    [ValidateNotNull]
    public ResourceRef<PlatformAccount> Account { get; set; } = null!;

    /// <summary>The users: their ids or objects. The API knows no names here.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<PlatformUser>[] User { get; set; } = [];

    /// <summary>What the ids come from, for its session.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _hasOwnAccount = IsBound(nameof(Account));
    }

    /// <summary>The object that is in the pipeline.</summary>
    private protected object? Piped => InputObject?.BaseObject;

    /// <summary>Makes the request for one user.</summary>
    private protected abstract void Process(Membership membership);

    private protected override void Process()
    {
        foreach (ResourceRef<PlatformUser> user in User)
        {
            ForInput(Piped ?? user.Input, () =>
            {
                RequireRightKind();
                ChatwootSession session = SessionFor(Piped as ChatwootObject ?? user.Value ?? (ChatwootObject?)Account.Value);
                Process(new Membership(Piped ?? user.Input, session, IdOf(Account, session), IdOf(user, session), $"{user.Describe()} in {Account.Describe()}"));
            });
        }
    }

    // Other objects have an AccountId, too: that of a user is just the account the user was last active in.
    private void RequireRightKind()
    {
        if (Piped is PlatformUser && !_hasOwnAccount)
            throw ErrorRecords.InvalidInput($"The account was not given for {Piped}.", "Give the account itself: its id, name or object as -Account.");
        if (Piped is ChatwootObject and not (PlatformUser or PlatformAccount or PlatformAccountUser))
            throw ErrorRecords.InvalidInput($"A {Piped.GetType().Name} was piped in, which is no user, account or membership of the Platform API.", "Pipe what Get-ChatwootPlatformUser, Get-ChatwootPlatformAccount or Get-ChatwootPlatformAccountUser gives.");
    }

    /// <summary>Which user in which account, as requests need it.</summary>
    private protected sealed record Membership(object Target, ChatwootSession Session, long AccountId, long UserId, string Description)
    {
        public object Key => (typeof(PlatformAccountUser), AccountId, UserId);

        public ApiRequest Request(string method) => PlatformMembership.Request(method, AccountId);
    }
}

/// <summary>Where memberships are in the API: all calls go to the account's collection.</summary>
internal static class PlatformMembership
{
    public static ApiRequest Request(string method, long accountId) =>
        new(ApiFamily.Platform, method, Resources.PlatformAccounts.ItemPath(accountId) + "/account_users");
}
