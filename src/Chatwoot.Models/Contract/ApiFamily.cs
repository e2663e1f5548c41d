namespace Chatwoot;

/// <summary>The API a request goes to, which decides the credential it carries.</summary>
public enum ApiFamily
{
    /// <summary>Service addresses such as <c>/api</c> and <c>/health</c>: no credential.</summary>
    Public,

    /// <summary>What agents see: a user's or an agent bot's token.</summary>
    Application,

    /// <summary>What end customers see: no header, the identifiers are in the address.</summary>
    Client,

    /// <summary>Users and accounts of the installation: a platform app's token.</summary>
    Platform,
}
