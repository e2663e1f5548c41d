using System.Management.Automation;
using System.Security;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Profile;

/// <summary>
/// Makes a new access token for the user of the session, and gives it out as a SecureString. The old one is refused at once,
/// wherever it is used. The session goes on with the new one, as do those made from it with Select-ChatwootSession.
/// </summary>
/// <example>
/// <code>$token = Reset-ChatwootAccessToken -Force; Connect-Chatwoot https://chat.example.com -AccessToken $token -AccountId 1 -Name fresh</code>
/// Makes a new token without asking, and connects with it once more.
/// </example>
/// <example>
/// <code>Reset-ChatwootAccessToken | Export-Clixml token.xml</code>
/// Asks, and keeps the new token in a file; only on Windows is it encrypted there.
/// </example>
[Cmdlet(VerbsCommon.Reset, "ChatwootAccessToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(SecureString))]
[Serves("POST /api/v1/profile/reset_access_token")]
public sealed class ResetChatwootAccessTokenCommand : SessionCmdlet
{
    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process() => ForInput(null, () =>
    {
        ChatwootSession session = SessionFor();
        if (!Approves($"access token of {session.User ?? "the user"} in {session}", "Replace; the old one is refused from then on", Force))
            return;
        Queue(null, session, async operation =>
        {
            Chatwoot.Profile user = await operation.GetAsync<Chatwoot.Profile>(new ApiRequest(ApiFamily.Application, "POST", "api/v1/profile/reset_access_token")).ConfigureAwait(false);
            SecureString token = user.AccessToken ?? throw new ChatwootApiException(ErrorReason.InvalidAnswer, "The server told no new token.")
            {
                RecommendedAction = "The old token is void. Look the new one up in the profile settings of the dashboard, and connect with it.",
            };
            session.Connection.Credentials.Renew(token.Copy());
            // Whoever gets it may dispose of it; the session keeps one of its own.
            operation.Write(token);
        });
    });
}
