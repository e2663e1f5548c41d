using System.Management.Automation;
using System.Security;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Platform.Users;

/// <summary>
/// Changes users of the installation that the platform app may touch. A new e-mail address holds at once, without a mail
/// to confirm it; a new password needs no old one and leaves the user's API token as it is.
/// </summary>
/// <example>
/// <code>Set-ChatwootPlatformUser 42 -DisplayName 'Ana from Support'</code>
/// Changes the name that customers see.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformUser 42, 43 | Set-ChatwootPlatformUser -CustomAttribute @{ department = 'sales' } -PassThru</code>
/// Adds a custom attribute to two users, whose other attributes stay, and gives them out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootPlatformUser", SupportsShouldProcess = true)]
[Serves("PATCH /platform/api/v1/users/{id}")]
[OutputType(typeof(PlatformUser))]
public sealed class SetChatwootPlatformUserCommand : PlatformUserBodyCmdlet
{
    /// <summary>The ids or users to change. The API knows no names here.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<PlatformUser>[] Id { get; set; } = [];

    /// <summary>The new full name.</summary>
    [Parameter]
    [BodyField]
    public string? Name { get; set; }

    /// <summary>The new e-mail address.</summary>
    [Parameter]
    [BodyField]
    public string? Email { get; set; }

    /// <summary>The new password, as SecureString, PSCredential or plain text; see New-ChatwootPlatformUser.</summary>
    [Parameter]
    [SecretTransformation(KeepBlanks = true)]
    [BodyField]
    public SecureString? Password { get; set; }

    /// <summary>The new name that customers see; empty shows the full name again.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? DisplayName { get; set; }

    /// <summary>Gives out the changed users.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
