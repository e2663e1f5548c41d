using System;
using System.Globalization;
using System.Security;

namespace ChatwootPS.Session;

/// <summary>What Connect-Chatwoot takes from the environment where a parameter is not given.</summary>
internal sealed class EnvironmentSettings
{
    public Uri? Uri => Read("CHATWOOT_URI") is { } text ? InstallationAddress.Parse(text) : null;

    public SecureString? AccessToken => SecretTransformationAttribute.Protect(Read("CHATWOOT_ACCESS_TOKEN"));

    public long? AccountId => long.TryParse(Read("CHATWOOT_ACCOUNT_ID"), NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;

    public SecureString? PlatformToken => SecretTransformationAttribute.Protect(Read("CHATWOOT_PLATFORM_TOKEN"));

    public string? InboxIdentifier => Read("CHATWOOT_INBOX_IDENTIFIER");

    public string? ContactIdentifier => Read("CHATWOOT_CONTACT_IDENTIFIER");

    public SecureString? HmacToken => SecretTransformationAttribute.Protect(Read("CHATWOOT_HMAC_TOKEN"));

    /// <summary>Secrets meant for one server are not sent to another: the address, where the environment names one, must fit.</summary>
    public bool IsFor(Uri address) =>
        Uri is not { } own || Uri.Compare(own, address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
