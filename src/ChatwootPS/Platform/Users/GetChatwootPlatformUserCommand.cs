using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Users;

/// <summary>
/// Reads users of the installation by their ids, if the platform app made them or was permitted to. The API has no list of
/// users: Get-ChatwootPlatformAccountUser gives the ids of those in an account.
/// </summary>
/// <example>
/// <code>Get-ChatwootPlatformUser 42</code>
/// Reads a user. The access token comes with it as a SecureString.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformAccountUser 3 | Get-ChatwootPlatformUser</code>
/// Reads the users of account 3; those the platform app may not touch are errors.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootPlatformUser", DefaultParameterSetName = IdSet)]
[Serves("GET /platform/api/v1/users/{id}")]
[OutputType(typeof(PlatformUser))]
public sealed class GetChatwootPlatformUserCommand : GetResourceCmdlet<PlatformUser>
{
    private const string MembershipSet = "Membership";

    /// <summary>The ids, or the users to read anew. The API knows no names here.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public override ResourceRef<PlatformUser>[] Id { get; set; } = [];

    /// <summary>Memberships, as Get-ChatwootPlatformAccountUser gives them, whose users are read.</summary>
    [Parameter(ParameterSetName = MembershipSet, Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public PlatformAccountUser[] AccountUser { get; set; } = [];

    private protected override void Process()
    {
        if (ParameterSetName != MembershipSet)
        {
            base.Process();
            return;
        }
        foreach (PlatformAccountUser membership in AccountUser)
            ForInput(membership, () => Queue(membership, SessionFor(membership), async operation => operation.Write(await ReadOneAsync(operation, membership.UserId).ConfigureAwait(false))));
    }
}
