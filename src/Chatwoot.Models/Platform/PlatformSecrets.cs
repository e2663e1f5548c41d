using System.Security;

namespace Chatwoot;

/// <summary>What the Platform API answers when a user's token is asked for.</summary>
internal sealed class PlatformUserToken : ChatwootObject
{
    public SecureString? AccessToken { get; set; }
}

/// <summary>What it answers when a sign-in link is asked for.</summary>
internal sealed class PlatformLogin : ChatwootObject
{
    public SecureString? Url { get; set; }
}
