using System;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Chatwoot;

namespace ChatwootPS.Session;

/// <summary>A saved session from which Connect-Chatwoot takes what is not given. A secret is read when it is asked for.</summary>
internal sealed class SavedConnection
{
    private readonly SavedSession _session;
    private readonly SecretKeeper _keeper;

    private SavedConnection(SavedSession session, PSCmdlet cmdlet)
    {
        _session = session;
        _keeper = new SecretKeeper(cmdlet);
    }

    public Uri Uri => _session.Uri;

    public SecureString? AccessToken => Secret(SessionCredential.AccessToken);

    public long? AccountId => _session.AccountId;

    public SecureString? PlatformToken => Secret(SessionCredential.PlatformToken);

    public string? InboxIdentifier => _session.InboxIdentifier;

    /// <summary>The customer of the saved inbox: of another inbox he is not.</summary>
    public string? ContactOf(string? inbox) => IsInbox(inbox) ? _session.ContactIdentifier : null;

    /// <summary>The key of the saved inbox.</summary>
    public SecureString? HmacTokenOf(string? inbox) => IsInbox(inbox) ? Secret(SessionCredential.HmacToken) : null;

    /// <summary>The saved session of a name; null where an address says that the name is for a new session.</summary>
    /// <exception cref="ChatwootApiException">There is no such session, and no address either.</exception>
    public static SavedConnection? Find(PSCmdlet cmdlet, string? name, Uri? given, EnvironmentSettings environment)
    {
        if (name is null || given is not null)
            return null;
        string? known = SavedSessions.NameLike(name);
        if (environment.Uri is { } address)
        {
            if (known is not null)
                cmdlet.WriteWarning($"The environment variable CHATWOOT_URI names {address}: '{name}' is the name of a session with it. The saved session '{known}' is not used.");
            return null;
        }
        if (known is not null)
            return new SavedConnection(SavedSessions.Read(known), cmdlet);
        throw new ChatwootApiException(ErrorReason.NotFound, $"There is no saved session named '{name}', and no address was given for a new one.")
        {
            RecommendedAction = $"{SavedSessions.Listed} For a new session give -Uri, or set the environment variable CHATWOOT_URI.",
        };
    }

    private bool IsInbox(string? inbox) => inbox is not null && inbox == _session.InboxIdentifier;

    private SecureString? Secret(SessionCredential credential) =>
        _session.Secrets.FirstOrDefault(secret => secret.Credential == credential) is { } place ? _keeper.Read(_session, place) : null;
}
