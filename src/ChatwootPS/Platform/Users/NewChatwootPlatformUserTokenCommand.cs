using System.Management.Automation;
using System.Security;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Users;

/// <summary>
/// Gives out the API token of a user as a SecureString, to work in an account as that user. The server makes no new token:
/// it tells the present one. The token carries the address of its server (Uri) and the UserId, so that it can be piped to Connect-Chatwoot.
/// </summary>
/// <example>
/// <code>New-ChatwootPlatformUserToken 42 | Connect-Chatwoot -AccountId 3</code>
/// Works in account 3 as user 42.
/// </example>
/// <example>
/// <code>New-ChatwootPlatformUser -Email ops@example.com | New-ChatwootPlatformUserToken | Set-Secret -Name ops-token</code>
/// Puts a user's token into a vault.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootPlatformUserToken", SupportsShouldProcess = true)]
[Serves("POST /platform/api/v1/users/{id}/token")]
[OutputType(typeof(SecureString))]
public sealed class NewChatwootPlatformUserTokenCommand : OperationCmdlet
{
    /// <summary>The users, by id or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<PlatformUser>[] User { get; set; } = [];

    private protected override void Process()
    {
        foreach (ResourceRef<PlatformUser> user in User)
        {
            ForInput(user.Input, () =>
            {
                ChatwootSession session = SessionFor(user);
                long id = IdOf(user, session);
                if (!Approves(user.Describe(), "Read the API token"))
                    return;
                // It creates nothing: asked twice it tells the same.
                var request = new ApiRequest(ApiFamily.Platform, "POST", Resources.PlatformUsers.ItemPath(id) + "/token") { Repeatable = true };
                Queue(user.Input, session, async operation =>
                {
                    PlatformUserToken answer = await operation.GetAsync<PlatformUserToken>(request).ConfigureAwait(false);
                    SecureString token = answer.AccessToken ?? throw new ChatwootApiException(ErrorReason.InvalidAnswer, "The server sent no token.");
                    // Connect-Chatwoot takes the address along: a token must not get to another server.
                    var addressed = PSObject.AsPSObject(token);
                    addressed.Properties.Add(new PSNoteProperty("Uri", operation.Session.Uri));
                    addressed.Properties.Add(new PSNoteProperty("UserId", id));
                    operation.Write(addressed);
                });
            });
        }
    }
}
