using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text;
using Chatwoot.Contract;

namespace Chatwoot;

/// <summary>
/// A connection to one Chatwoot with any mix of the three credentials. Immutable but for a renewed access token, and safe
/// on any thread and in any runspace of the process. Holds tokens but shows none.
/// </summary>
public sealed class ChatwootSession
{
    internal ChatwootSession(SessionConnection connection)
    {
        Connection = connection;
    }

    /// <summary>The name by which <c>-Session</c> takes it.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The root of the installation.</summary>
    public Uri Uri => Connection.Address;

    /// <summary>The account that Application cmdlets work in.</summary>
    public long? AccountId { get; internal init; }

    public string? AccountName { get; internal init; }

    /// <summary>Who the access token belongs to; null without one or without verification.</summary>
    public string? User { get; internal init; }

    public string? Email { get; internal init; }

    /// <summary>What the token may do in the account: agent, administrator or agent_bot.</summary>
    public string? Role { get; internal init; }

    /// <summary>The accounts the user belongs to.</summary>
    public IReadOnlyList<SessionAccount> Accounts { get; internal init; } = [];

    /// <summary>The API inbox that Client cmdlets work in.</summary>
    public string? InboxIdentifier { get; internal init; }

    public string? InboxName { get; internal init; }

    /// <summary>The customer that Client cmdlets speak for; see <see cref="ClientContact.SourceId"/>.</summary>
    public string? ContactIdentifier { get; internal init; }

    public string? ServerVersion { get; internal init; }

    /// <summary>Which of the three APIs the session has a credential for.</summary>
    public IReadOnlyList<ApiFamily> Apis => new[]
    {
        (Connection.Credentials.AccessToken is not null, ApiFamily.Application),
        (InboxIdentifier is not null, ApiFamily.Client),
        (Connection.Credentials.PlatformToken is not null, ApiFamily.Platform),
    }.Where(api => api.Item1).Select(api => api.Item2).ToArray();

    /// <summary>Whether the credentials were tried when the session was made.</summary>
    public bool Verified { get; internal init; }

    public DateTime ConnectedAt { get; internal init; } = DateTime.Now;

    /// <summary>False after Disconnect-Chatwoot.</summary>
    public bool IsConnected => !Connection.IsDisposed;

    internal SessionConnection Connection { get; }

    internal IChatwootClient Client => Connection.Client;

    internal NameCache Names => Connection.Names;

    internal SecureString? HmacToken => Connection.Credentials.HmacToken;

    /// <summary>The same session in another account.</summary>
    internal ChatwootSession WithAccount(SessionAccount account) => Copy(account.Id, account.Name, account.Role, Name, ContactIdentifier);

    internal ChatwootSession WithName(string name) => Copy(AccountId, AccountName, Role, name, ContactIdentifier);

    /// <summary>The same session, speaking for a customer of its inbox.</summary>
    internal ChatwootSession WithContact(string contactIdentifier) => Copy(AccountId, AccountName, Role, Name, contactIdentifier);

    /// <summary>The request with the session's identifiers filled into its path.</summary>
    /// <exception cref="ChatwootApiException">The session lacks the credential or the identifier the request needs.</exception>
    internal ApiRequest Complete(ApiRequest request)
    {
        if (request.Api is ApiFamily.Application or ApiFamily.Platform && Connection.Credentials.TokenFor(request.Api) is null && IsConnected)
            throw Missing(
                request.Api == ApiFamily.Application ? "access token" : "platform token",
                request.Api == ApiFamily.Application ? "-AccessToken and -AccountId" : "-PlatformToken",
                $"the {request.Api} API");

        if (request.Path.IndexOf('{') < 0)
            return request;
        var path = new StringBuilder(request.Path);
        Fill("{account}", AccountId?.ToString(CultureInfo.InvariantCulture), "account id", "-AccountId");
        Fill("{inbox}", InboxIdentifier, "inbox identifier", "-InboxIdentifier");
        Fill("{contact}", ContactIdentifier, "contact identifier", "-ContactIdentifier");
        return request.With(path: path.ToString());

        void Fill(string placeholder, string? value, string what, string parameter)
        {
            if (request.Path.IndexOf(placeholder, StringComparison.Ordinal) < 0)
                return;
            path.Replace(placeholder, ApiRequest.Segment(value ?? throw Missing(what, parameter, $"/{request.Path}")));
        }
    }

    private static ChatwootApiException Missing(string what, string parameter, string use) =>
        new(ErrorReason.NoCredential, $"The session has no {what}, which {use} needs.")
        {
            RecommendedAction = $"Connect with it: Connect-Chatwoot -Uri <address> {parameter} ...",
        };

    private ChatwootSession Copy(long? accountId, string? accountName, string? role, string name, string? contactIdentifier) => new(Connection)
    {
        Name = name,
        AccountId = accountId,
        AccountName = accountName,
        User = User,
        Email = Email,
        Role = role,
        Accounts = Accounts,
        InboxIdentifier = InboxIdentifier,
        InboxName = InboxName,
        ContactIdentifier = contactIdentifier,
        ServerVersion = ServerVersion,
        Verified = Verified,
        ConnectedAt = ConnectedAt,
    };

    public override string ToString() => AccountId is null ? $"{Name} ({Uri})" : $"{Name} ({Uri}, account {AccountId})";
}

/// <summary>An account the session's user belongs to.</summary>
public sealed class SessionAccount
{
    internal SessionAccount(long id, string? name, string? role)
    {
        Id = id;
        Name = name;
        Role = role;
    }

    public long Id { get; }

    public string? Name { get; }

    public string? Role { get; }

    public override string ToString() => $"{Name} ({Id})";
}
