using System.Management.Automation;
using System.Security;
using Chatwoot;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Client.Identity;

/// <summary>
/// Computes the hash by which a customer proves to an inbox who he is (identity validation), for a website's chat widget or
/// another program. The cmdlets of the Client API do so by themselves. Nothing is sent.
/// </summary>
/// <example>
/// <code>New-ChatwootClientIdentifierHash user-1001</code>
/// Computes the hash with the HMAC token of the session.
/// </example>
/// <example>
/// <code>'user-1001', 'user-1002' | New-ChatwootClientIdentifierHash -HmacToken $token</code>
/// Computes hashes with another inbox's token.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootClientIdentifierHash")]
[OutputType(typeof(string))]
public sealed class NewChatwootClientIdentifierHashCommand : SessionCmdlet
{
    /// <summary>The customers' keys in the other system, exactly as they are sent along.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string[] Identifier { get; set; } = [];

    /// <summary>The inbox's HMAC token (Settings, Inboxes, Configuration, Identity Validation); by default the session's.</summary>
    [Parameter]
    [SecretTransformation]
    [ValidateNotNull]
    public SecureString? HmacToken { get; set; }

    private protected override void Process()
    {
        foreach (string identifier in Identifier)
        {
            ForInput(identifier, () => WriteObject(IdentityHash.Of(identifier, HmacToken ?? SessionFor().HmacToken ?? throw new ChatwootApiException(ErrorReason.NoCredential, "The session has no HMAC token.")
            {
                RecommendedAction = "Give it with -HmacToken, or connect with it: Connect-Chatwoot -InboxIdentifier ... -HmacToken ...",
            })));
        }
    }
}
