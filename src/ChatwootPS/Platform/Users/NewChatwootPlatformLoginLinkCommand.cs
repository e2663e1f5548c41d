using System;
using System.Diagnostics;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Users;

/// <summary>
/// Makes an address that signs a user in once, within five minutes, without password and second factor. It is a credential:
/// the object keeps it secret until its GetAddress() is called.
/// </summary>
/// <example>
/// <code>New-ChatwootPlatformLoginLink 42 -Open</code>
/// Opens the dashboard in the browser, signed in as user 42.
/// </example>
/// <example>
/// <code>$link = New-ChatwootPlatformLoginLink 42; Push-OutputBinding -Name Response -Value @{ StatusCode = 302; Headers = @{ Location = $link.GetAddress() } }</code>
/// Sends the visitor of a web page of one's own on to the dashboard.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootPlatformLoginLink", SupportsShouldProcess = true)]
[Serves("GET /platform/api/v1/users/{id}/login")]
[OutputType(typeof(PlatformLoginLink))]
public sealed class NewChatwootPlatformLoginLinkCommand : OperationCmdlet
{
    private static readonly TimeSpan s_validity = TimeSpan.FromMinutes(5);

    /// <summary>The users, by id or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<PlatformUser>[] User { get; set; } = [];

    /// <summary>Opens the address in the browser instead of giving it out.</summary>
    [Parameter]
    public SwitchParameter Open { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<PlatformUser> user in User)
        {
            ForInput(user.Input, () =>
            {
                ChatwootSession session = SessionFor(user);
                long id = IdOf(user, session);
                if (!Approves(user.Describe(), "Make a sign-in link"))
                    return;
                bool opens = Open;
                var request = new ApiRequest(ApiFamily.Platform, "GET", Resources.PlatformUsers.ItemPath(id) + "/login");
                Queue(user.Input, session, async operation =>
                {
                    DateTime asked = DateTime.Now;
                    PlatformLogin answer = await operation.GetAsync<PlatformLogin>(request).ConfigureAwait(false);
                    var link = new PlatformLoginLink(id, answer.Url ?? throw new ChatwootApiException(ErrorReason.InvalidAnswer, "The server sent no address."), asked + s_validity);
                    if (opens)
                        Show(link);
                    else
                        operation.Write(link);
                });
            });
        }
    }

    private static void Show(PlatformLoginLink link) => System.Diagnostics.Process.Start(new ProcessStartInfo(link.GetAddress()) { UseShellExecute = true })?.Dispose();
}
