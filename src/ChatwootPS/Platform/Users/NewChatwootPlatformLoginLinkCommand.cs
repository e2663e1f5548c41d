using System;
using System.ComponentModel;
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

    /// <summary>Opens the address in the browser instead of giving it out: that of the environment variable BROWSER, else the system's.</summary>
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

    /// <exception cref="ChatwootApiException">There is no browser to open it.</exception>
    private static void Show(PlatformLoginLink link)
    {
        string address = link.GetAddress();
        string? browser = Environment.GetEnvironmentVariable("BROWSER");
        try
        {
            System.Diagnostics.Process.Start(string.IsNullOrEmpty(browser) ? new ProcessStartInfo(address) { UseShellExecute = true } : new ProcessStartInfo(browser, address) { UseShellExecute = false })?.Dispose();
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            // Not with the failure itself: its text has the address in it.
            throw new ChatwootApiException(ErrorReason.NotSupported, $"No browser could be opened on this machine ({failure.GetType().Name}).")
            {
                RecommendedAction = "Leave -Open away, and give the address to a browser with GetAddress(); or name one with the environment variable BROWSER.",
            };
        }
    }
}
