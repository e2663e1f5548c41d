namespace Chatwoot;

/// <summary>Why a request failed. The stable id of an error is 'Chatwoot' followed by the reason.</summary>
public enum ErrorReason
{
    /// <summary>Something the module has no name for.</summary>
    Unexpected,

    /// <summary>The session has no credential for that API, or no account id, or was disconnected.</summary>
    NoCredential,
    /// <summary>The server saw no token: a proxy dropped the header.</summary>
    TokenNotReceived,
    /// <summary>The server does not know the token.</summary>
    InvalidToken,
    /// <summary>The token is a bot's or a platform app's, which may not do this.</summary>
    TokenKindRefused,
    /// <summary>The role, or a policy, does not allow it.</summary>
    RoleRefused,
    /// <summary>The user or bot does not belong to the account.</summary>
    NotInAccount,
    AccountSuspended,
    /// <summary>The platform app was not given this object.</summary>
    NonPermissible,
    /// <summary>The identity hash of a customer is wrong or missing.</summary>
    IdentityRefused,
    /// <summary>A webhook's delivery is not signed with the secret, or is too old.</summary>
    SignatureRefused,
    /// <summary>A feature that is switched off, or a rule of the channel (403).</summary>
    Forbidden,
    PlanLimit,

    NotFound,
    /// <summary>A record with such a unique value is there already.</summary>
    AlreadyExists,
    Conflict,
    /// <summary>The server refused a value; or the module did before sending.</summary>
    InvalidInput,
    /// <summary>The server could not read the request (400, 406).</summary>
    BadRequest,
    RateLimited,
    /// <summary>500: a fault of the server, or bad input it did not check.</summary>
    ServerFault,
    /// <summary>502, 503, 504: nobody answers behind the proxy.</summary>
    Unavailable,
    /// <summary>The emulator does not implement it, or the server does not know the verb (501).</summary>
    NotSupported,

    /// <summary>Something answered that is no Chatwoot: HTML, another service.</summary>
    NotChatwoot,
    /// <summary>An answer that cannot be read: cut off, broken, empty.</summary>
    InvalidAnswer,
    /// <summary>The server sends us elsewhere and that is not followed.</summary>
    Redirected,
    HostNotFound,
    ConnectionFailed,
    CertificateInvalid,
    TimedOut,
}
