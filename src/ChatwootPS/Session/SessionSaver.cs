using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>Saves a session: its secrets where secrets are kept, the rest in a file of the user's.</summary>
internal sealed class SessionSaver
{
    private readonly PSCmdlet _cmdlet;
    private readonly SecretKeeper _keeper;

    public SessionSaver(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _keeper = new SecretKeeper(cmdlet);
    }

    /// <exception cref="ChatwootApiException">The name does not fit, or is in use.</exception>
    public static void Require(string name, bool replace)
    {
        SavedSessions.RequireName(name);
        if (!replace && SavedSessions.NameLike(name) is { } known)
        {
            throw new ChatwootApiException(ErrorReason.AlreadyExists, $"There is a saved session named '{known}' already.")
            {
                RecommendedAction = $"Connect-Chatwoot -Name '{known}' takes it; Save-ChatwootSession -Name '{known}' -Force replaces it by the current session.",
            };
        }
    }

    /// <exception cref="ChatwootApiException">The secrets or the file cannot be written.</exception>
    public SavedSession Save(ChatwootSession session, string name, string? vault)
    {
        name = SavedSessions.NameLike(name) ?? name;
        SavedSession? before = Before(name);
        IReadOnlyList<SavedSecret> secrets = _keeper.Keep(name, SecretsOf(session.Connection.Credentials), vault, replace: before is not null);
        var saved = new SavedSession(name, session.Uri)
        {
            AccountId = session.AccountId,
            InboxIdentifier = session.InboxIdentifier,
            ContactIdentifier = session.ContactIdentifier,
            Secrets = secrets,
            Path = SavedSessions.PathOf(name),
        };
        try
        {
            SavedSessions.Write(saved);
        }
        catch (ChatwootApiException) when (before is null)
        {
            // No secret stays behind that nothing refers to.
            _keeper.TryForget(name, secrets);
            throw;
        }
        if (before is not null)
            ForgetOld(before, secrets);
        return saved;
    }

    private SavedSession? Before(string name)
    {
        try
        {
            return SavedSessions.NameLike(name) is { } known ? SavedSessions.Read(known) : null;
        }
        catch (ChatwootApiException unreadable) when (unreadable.Reason == ErrorReason.InvalidAnswer)
        {
            _cmdlet.WriteWarning($"{unreadable.Message} It is replaced; secrets it may have referred to stay where they are.");
            return null;
        }
    }

    // What the replaced session kept elsewhere, or under another name.
    private void ForgetOld(SavedSession before, IReadOnlyList<SavedSecret> secrets)
    {
        IEnumerable<SavedSecret> left = before.Secrets.Where(old => !secrets.Any(kept => kept.Store == old.Store && kept.Vault == old.Vault && kept.SecretName == old.SecretName));
        _keeper.TryForget(before.Name, left);
    }

    private static IReadOnlyList<KeyValuePair<SessionCredential, SecureString>> SecretsOf(SessionCredentials credentials)
    {
        var secrets = new List<KeyValuePair<SessionCredential, SecureString>>();
        Add(SessionCredential.AccessToken, credentials.AccessToken);
        Add(SessionCredential.PlatformToken, credentials.PlatformToken);
        Add(SessionCredential.HmacToken, credentials.HmacToken);
        return secrets;

        void Add(SessionCredential credential, SecureString? secret)
        {
            if (secret is not null)
                secrets.Add(new(credential, secret));
        }
    }
}
