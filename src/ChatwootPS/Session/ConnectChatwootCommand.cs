using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Reflection;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Client;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>Connects to a Chatwoot with any mix of the three credentials, and makes that the current session.</summary>
/// <example>
/// <code>Connect-Chatwoot https://chat.example.com -AccountId 1</code>
/// Asks for the access token, hidden, and connects to account 1. The token is in the dashboard under Profile Settings.
/// </example>
/// <example>
/// <code>Connect-Chatwoot -Uri (Get-AutomationVariable ChatwootUri) -Credential (Get-AutomationPSCredential ChatwootBot) -AccountId 1</code>
/// In an Azure Automation runbook: the password of the credential asset is the token.
/// </example>
/// <example>
/// <code>Connect-Chatwoot https://chat.example.com -AccessToken $user -AccountId 1 -PlatformToken $platform -InboxIdentifier $inbox -HmacToken $hmac -Name work</code>
/// One session for all three APIs, to be called by name: -Session work.
/// </example>
/// <example>
/// <code>Connect-Chatwoot https://chat.example.com -AccountId 1 -Name work -Save; Connect-Chatwoot -Name work</code>
/// Saves the session, and connects with it another day: see Save-ChatwootSession.
/// </example>
/// <example>
/// <code>Connect-Chatwoot https://chat.example.com -PlatformTokenSecret chatwoot-platform-token -Vault Team</code>
/// Takes the token from a vault of the module SecretManagement.
/// </example>
/// <example>
/// <code>New-ChatwootPlatformUserToken 42 | Connect-Chatwoot -AccountId 3 -Name ops</code>
/// From a session of a platform app to one of a user of the same server.
/// </example>
/// <example>
/// <code>$env:CHATWOOT_URI = 'https://chat.example.com'; $env:CHATWOOT_ACCESS_TOKEN = $token; $session = Connect-Chatwoot -PassThru</code>
/// Takes what is not given from the environment, and keeps the session in a variable.
/// </example>
[Cmdlet(VerbsCommunications.Connect, "Chatwoot")]
[OutputType(typeof(ChatwootSession))]
public sealed class ConnectChatwootCommand : AsyncCmdlet
{
    /// <summary>The root of the installation. Else the environment variable CHATWOOT_URI, or the saved session of -Name.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [AddressTransformation]
    public Uri? Uri { get; set; }

    /// <summary>
    /// The token of a user or an agent bot: a SecureString, or a PSCredential whose password it is. A plain text is
    /// accepted, but stays in the history of the shell. Else CHATWOOT_ACCESS_TOKEN. Piped in, from
    /// New-ChatwootPlatformUserToken, it brings the address of its server with it.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [Alias("Credential")]
    [SecretTransformation]
    public SecureString? AccessToken { get; set; }

    /// <summary>The account to work in. May be left out by a user of one account. Else CHATWOOT_ACCOUNT_ID.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long? AccountId { get; set; }

    /// <summary>The token of a platform app, given as the access token is. Else CHATWOOT_PLATFORM_TOKEN.</summary>
    [Parameter]
    [SecretTransformation]
    public SecureString? PlatformToken { get; set; }

    /// <summary>The identifier of an API inbox. Else CHATWOOT_INBOX_IDENTIFIER.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? InboxIdentifier { get; set; }

    /// <summary>The customer to speak for: the SourceId of a client contact. Else CHATWOOT_CONTACT_IDENTIFIER.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ContactIdentifier { get; set; }

    /// <summary>The key of the inbox's identity validation, given as the access token is. Else CHATWOOT_HMAC_TOKEN.</summary>
    [Parameter]
    [SecretTransformation]
    public SecureString? HmacToken { get; set; }

    /// <summary>The name of the access token in a vault of SecretManagement, instead of the token: a SecureString, text, or PSCredential.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? AccessTokenSecret { get; set; }

    /// <summary>The name of the platform token in a vault, likewise.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PlatformTokenSecret { get; set; }

    /// <summary>The name of the key for identity validation in a vault, likewise.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? HmacTokenSecret { get; set; }

    /// <summary>The vault of these names, and the one -Save uses; by default all vaults are searched, and the default vault is used.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Vault { get; set; }

    /// <summary>
    /// The name by which -Session takes it; by default the host and the account. Without an address (-Uri or CHATWOOT_URI) it
    /// is that of a saved session, from which everything comes that is not given here; the environment is left out then.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedSessionCompleter))]
    public string? Name { get; set; }

    /// <summary>Saves the session by its -Name, as Save-ChatwootSession does; with a saved session, saves what is given now.</summary>
    [Parameter]
    public SwitchParameter Save { get; set; }

    /// <summary>Gives out the session.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Sends nothing now: a wrong credential shows at the first command.</summary>
    [Parameter]
    public SwitchParameter SkipVerification { get; set; }

    /// <summary>Allows http:// to another machine, where everybody between can read the tokens.</summary>
    [Parameter]
    public SwitchParameter AllowInsecure { get; set; }

    /// <summary>How long one attempt of a request may take, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>How often a failed request is sent again where that is safe.</summary>
    [Parameter]
    [ValidateRange(0, 10)]
    public int MaximumRetryCount { get; set; } = 3;

    private protected override void Process()
    {
        try
        {
            ChatwootSession session = Connect();
            RunspaceSessions.Here.Select(session);
            WriteVerbose($"Connected to {session}: {session.User ?? "no user"}, {session.Role ?? "no role"}, Chatwoot {session.ServerVersion ?? "of unknown version"}.");
            if (Save)
                SaveConnected(session);
            if (PassThru)
                WriteObject(session);
        }
        catch (ChatwootApiException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, Uri));
        }
    }

    // The session is there, whether or not it can be saved.
    private void SaveConnected(ChatwootSession session)
    {
        try
        {
            new SessionSaver(this).Save(session, session.Name, Vault);
        }
        catch (ChatwootApiException failure)
        {
            WriteError(ErrorRecords.From(failure, session.Name));
        }
    }

    private ChatwootSession Connect()
    {
        var environment = new EnvironmentSettings();
        SavedConnection? saved = SavedConnection.Find(this, Name, Uri, environment);
        if (Save)
            SessionSaver.Require(Name ?? throw ErrorRecords.InvalidInput("-Save needs a name to save the session by.", "Give -Name."), replace: saved is not null);
        Uri address = Uri is { } given ? InstallationAddress.Parse(given.OriginalString) : saved?.Uri ?? environment.Uri ?? throw Missing("address", "-Uri", "CHATWOOT_URI");
        InstallationAddress.RequireSafety(address, AllowInsecure);
        bool trusted = saved is null && environment.IsFor(address);

        SecureString? accessToken = Given(AccessToken, AccessTokenSecret, nameof(AccessToken)) ?? saved?.AccessToken ?? (trusted ? environment.AccessToken : null);
        SecureString? platformToken = Given(PlatformToken, PlatformTokenSecret, nameof(PlatformToken)) ?? saved?.PlatformToken ?? (trusted ? environment.PlatformToken : null);
        string? inbox = InboxIdentifier ?? saved?.InboxIdentifier ?? (trusted ? environment.InboxIdentifier : null);
        if (accessToken is null && platformToken is null && inbox is null)
            accessToken = AskForToken(address) ?? throw Missing("credential", "-AccessToken, -PlatformToken or -InboxIdentifier", "CHATWOOT_ACCESS_TOKEN, CHATWOOT_PLATFORM_TOKEN or CHATWOOT_INBOX_IDENTIFIER");
        var credentials = new SessionCredentials
        {
            // Copies: a session outlives what it was made from, and disposes its own.
            AccessToken = accessToken?.Copy(),
            PlatformToken = platformToken?.Copy(),
            HmacToken = (Given(HmacToken, HmacTokenSecret, nameof(HmacToken)) ?? saved?.HmacTokenOf(inbox) ?? (trusted && inbox is not null ? environment.HmacToken : null))?.Copy(),
        };
        var wanted = new WantedSession(
            accessToken is null ? null : AccountId ?? saved?.AccountId ?? (trusted ? environment.AccountId : null),
            inbox,
            ContactIdentifier ?? saved?.ContactOf(inbox) ?? (trusted && inbox is not null ? environment.ContactIdentifier : null));
        if (wanted.Contact is not null && inbox is null)
            throw Missing("inbox identifier, which a contact identifier belongs to", "-InboxIdentifier", "CHATWOOT_INBOX_IDENTIFIER");
        if (wanted.Contact is not null)
            ClientContactRef.Check(wanted.Contact);

        var connection = new SessionConnection(address, credentials, CreateClient);
        try
        {
            return SkipVerification ? Unverified(connection, wanted) : Await(cancellation => VerifyAsync(connection, wanted, cancellation));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private IChatwootClient CreateClient(SessionConnection connection) => EngineLoader.Factory.Create(new ClientSettings(connection.Address, connection.Credentials.TokenFor)
    {
        UserAgent = "ChatwootPS/" + typeof(ConnectChatwootCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
        Timeout = TimeSpan.FromSeconds(TimeoutSec),
        MaximumRetryCount = MaximumRetryCount,
    });

    private ChatwootSession Unverified(SessionConnection connection, WantedSession wanted) => new(connection)
    {
        Name = NameFor(connection.Address, wanted.AccountId),
        AccountId = wanted.AccountId,
        InboxIdentifier = wanted.Inbox,
        ContactIdentifier = wanted.Contact,
    };

    private async Task<ChatwootSession> VerifyAsync(SessionConnection connection, WantedSession wanted, CancellationToken cancellation)
    {
        var verifier = new SessionVerifier(connection.Client, cancellation);
        ServerFacts server = await verifier.ServerAsync().ConfigureAwait(false);
        bool hasUserOrBot = connection.Credentials.AccessToken is not null;
        Profile? profile = hasUserOrBot ? await verifier.ProfileAsync(wanted.AccountId).ConfigureAwait(false) : null;
        ProfileAccount? account = profile is null ? null : AccountOf(profile, wanted.AccountId);
        if (connection.Credentials.PlatformToken is not null)
            await verifier.PlatformAsync().ConfigureAwait(false);
        ClientInbox? inbox = wanted.Inbox is null ? null : await verifier.ClientAsync(wanted.Inbox, wanted.Contact, connection.Credentials.HmacToken).ConfigureAwait(false);

        long? accountId = account?.Id ?? wanted.AccountId;
        return new ChatwootSession(connection)
        {
            Name = NameFor(connection.Address, accountId),
            AccountId = accountId,
            AccountName = account?.Name,
            User = profile?.AvailableName ?? profile?.Name,
            Email = profile?.Email,
            Role = account?.Role is { } role ? Wire.Word(role) : hasUserOrBot && profile is null ? "agent_bot" : null,
            Accounts = profile?.Accounts?.Select(membership => new SessionAccount(membership.Id, membership.Name, membership.Role is { } own ? Wire.Word(own) : null)).ToArray() ?? [],
            InboxIdentifier = wanted.Inbox,
            InboxName = inbox?.Name,
            ContactIdentifier = wanted.Contact,
            ServerVersion = server.Version,
            Verified = true,
        };
    }

    private static ProfileAccount? AccountOf(Profile profile, long? accountId)
    {
        List<ProfileAccount> accounts = profile.Accounts ?? [];
        string list = string.Join(", ", accounts);
        if (accountId is null)
        {
            return accounts.Count switch
            {
                0 => null,
                1 => RequireActive(accounts[0]),
                _ => throw new ChatwootApiException(ErrorReason.InvalidInput, $"{profile} belongs to {accounts.Count} accounts.")
                {
                    RecommendedAction = $"Choose one with -AccountId: {list}.",
                },
            };
        }
        ProfileAccount? account = accounts.Find(candidate => candidate.Id == accountId);
        return account is not null ? RequireActive(account) : throw new ChatwootApiException(ErrorReason.NotInAccount, $"{profile} does not belong to account {accountId}.")
        {
            RecommendedAction = accounts.Count == 0 ? "The user belongs to no account." : $"Choose another with -AccountId: {list}.",
        };
    }

    private static ProfileAccount RequireActive(ProfileAccount account) => account.Status != AccountStatus.Suspended ? account : throw new ChatwootApiException(ErrorReason.AccountSuspended, $"Account {account} is suspended.")
    {
        RecommendedAction = "An administrator of the installation can activate it (Set-ChatwootPlatformAccount -Status Active, or the super-admin console).",
    };

    private string NameFor(Uri address, long? accountId) => Name ?? (accountId is null ? address.Authority : $"{address.Authority}/{accountId}");

    /// <summary>A secret that was given by itself or by its name in a vault.</summary>
    private SecureString? Given(SecureString? secret, string? name, string parameter)
    {
        if (name is null)
            return secret;
        return secret is null ? new SecretVault(this).Read(name, Vault) : throw ErrorRecords.InvalidInput($"-{parameter} and -{parameter}Secret were both given.", "Give one of them.");
    }

    /// <summary>Asks a person for the token; null where there is nobody to ask. A console without a person hears nothing.</summary>
    private SecureString? AskForToken(Uri address)
    {
        var field = new FieldDescription("Token");
        field.SetParameterType(typeof(SecureString));
        try
        {
            var answers = Host.UI.Prompt($"Access token for {address.Authority}", "", new Collection<FieldDescription> { field });
            return answers[field.Name]?.BaseObject is SecureString { Length: > 0 } token ? token : null;
        }
        catch (Exception failure) when (NobodyToAsk.Is(failure))
        {
            return null;
        }
    }

    private static ChatwootApiException Missing(string what, string parameter, string variable) =>
        new(ErrorReason.NoCredential, $"No {what} was given.")
        {
            RecommendedAction = $"Give {parameter}, or set the environment variable {variable}.",
        };

    private sealed record WantedSession(long? AccountId, string? Inbox, string? Contact);
}
