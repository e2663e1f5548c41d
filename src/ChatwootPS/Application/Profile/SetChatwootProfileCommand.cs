using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Application.Conversations;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;
using ChatwootPS.Platform.Users;
using ChatwootPS.Session;

namespace ChatwootPS.Application.Profile;

/// <summary>
/// Changes the user whose access token the session holds: name, picture, password, settings of the dashboard, and in an account
/// the availability. What is not given stays as it is. Each kind is a request of its own, made one after the other.
/// </summary>
/// <example>
/// <code>Set-ChatwootProfile -DisplayName Ana -MessageSignature "-- `nAna Lima, Contoso"</code>
/// Changes the name customers see, and the signature.
/// </example>
/// <example>
/// <code>Set-ChatwootProfile -Availability Busy -AutoOffline $false</code>
/// Is seen as busy in the account of the session, also while no dashboard is open.
/// </example>
/// <example>
/// <code>Set-ChatwootProfile -Avatar ana.png -UiSetting @{ rtl_view = $false } -PassThru</code>
/// Sets a picture and one setting of the dashboard; its other settings stay.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootProfile", SupportsShouldProcess = true)]
[OutputType(typeof(Chatwoot.Profile))]
[Serves(
    "DELETE /api/v1/profile/avatar",
    "PATCH /api/v1/profile",
    "POST /api/v1/profile/auto_offline",
    "POST /api/v1/profile/availability",
    "PUT /api/v1/profile",
    "PUT /api/v1/profile/set_active_account")]
public sealed class SetChatwootProfileCommand : OperationCmdlet
{
    private const int LongestSignature = 20_000;

    /// <summary>The name, at most 255 characters.</summary>
    [Parameter]
    [BodyField]
    public string? Name { get; set; }

    /// <summary>What customers and colleagues see in place of the name; empty for the name.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(255)]
    public string? DisplayName { get; set; }

    /// <summary>The new e-mail address. The server sends a mail there and changes it when that is confirmed.</summary>
    [Parameter]
    [BodyField]
    public string? Email { get; set; }

    /// <summary>What stands below messages to customers; empty for nothing.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(LongestSignature)]
    public string? MessageSignature { get; set; }

    /// <summary>The phone number, a plain note in the custom attributes of the user.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? PhoneNumber { get; set; }

    /// <summary>The path of a picture: JPEG, PNG, GIF or WebP, at most 15 MB.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Avatar { get; set; }

    /// <summary>Removes the picture.</summary>
    [Parameter]
    public SwitchParameter RemoveAvatar { get; set; }

    /// <summary>Settings of the dashboard, as a hashtable; they are added to those there are.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? UiSetting { get; set; }

    /// <summary>Takes off all settings of the dashboard that -UiSetting does not name.</summary>
    [Parameter]
    public SwitchParameter ReplaceUiSetting { get; set; }

    /// <summary>
    /// The new password: 6 to 128 characters, at least one each of A-Z, a-z, 0-9 and the special characters. It ends all sessions
    /// of the dashboard; access tokens stay.
    /// </summary>
    [Parameter]
    [BodyField]
    [SecretTransformation(KeepBlanks = true)]
    public SecureString? Password { get; set; }

    /// <summary>The present password, needed to change it.</summary>
    [Parameter]
    [BodyField]
    [SecretTransformation(KeepBlanks = true)]
    public SecureString? CurrentPassword { get; set; }

    /// <summary>What to be seen as in the account: Online, Offline or Busy.</summary>
    [Parameter]
    public AvailabilityStatus Availability { get; set; }

    /// <summary>Whether to be offline in the account while no dashboard is open.</summary>
    [Parameter]
    public bool AutoOffline { get; set; }

    /// <summary>The account that -Availability and -AutoOffline are for: an id or an account; by default the session's.</summary>
    [Parameter]
    [ValidateNotNull]
    public ResourceRef<Chatwoot.Account>? Account { get; set; }

    /// <summary>The account the dashboard opens with from now on: an id or an account. The session's own account does not change.</summary>
    [Parameter]
    [ValidateNotNull]
    public ResourceRef<Chatwoot.Account>? ActiveAccount { get; set; }

    /// <summary>Gives out the changed user.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForInput(null, () =>
    {
        ChatwootSession session = SessionFor();
        ConversationChange change = Plan(session);
        if (change.IsEmpty)
            throw ErrorRecords.InvalidInput("Nothing to change was given.", "Give at least one of the parameters that set something.");
        if (!Approves($"user {session.User ?? "of the session"}", $"Change: {change.Describe()}"))
            return;
        bool passThru = PassThru;
        Queue(null, session, async operation =>
        {
            await change.RunAsync(operation, 0).ConfigureAwait(false);
            if (passThru)
                operation.Write(await ReadAsync(operation).ConfigureAwait(false));
        });
    });

    private ConversationChange Plan(ChatwootSession session)
    {
        var change = new ConversationChange();
        Dictionary<string, object?> fields = CheckedFields(session);
        FileContent? picture = Avatar is null ? null : AvatarFile.Find(this, Avatar);
        // Form data, which a picture needs, knows nothing but texts.
        bool splits = picture is not null && UiSetting is not null;
        if (picture is not null && !splits)
            fields["avatar"] = picture;
        if (UiSetting is not null)
            AddSettings(change, fields);
        else if (fields.Count > 0)
            change.Add(string.Join(", ", fields.Keys), _ => Request("PUT", "", fields));
        if (splits)
            change.Add("avatar", _ => Request("PUT", "", new Dictionary<string, object?> { ["avatar"] = picture }));
        if (RemoveAvatar)
            change.Add("no avatar", _ => new ApiRequest(ApiFamily.Application, "DELETE", "api/v1/profile/avatar"));
        AddAvailability(change, session);
        if (ActiveAccount is not null)
            AddActiveAccount(change, IdOf(ActiveAccount, session));
        return change;
    }

    private Dictionary<string, object?> CheckedFields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = BodyFields(session);
        if (fields.ContainsKey("name"))
            UserFields.CheckedName(Name);
        if (fields.ContainsKey("email"))
            fields["email"] = UserFields.CheckedEmail(Email);
        if (IsBound(nameof(Password)))
            PasswordRules.Check(Password);
        if (IsBound(nameof(Password)) != IsBound(nameof(CurrentPassword)))
            throw ErrorRecords.InvalidInput("A new password needs the present one.", "Give both -Password and -CurrentPassword.");
        if (RemoveAvatar && Avatar is not null)
            throw ErrorRecords.InvalidInput("-RemoveAvatar and a new picture exclude each other.", "A new picture replaces the present one anyway.");
        if (ReplaceUiSetting && UiSetting is null)
            throw ErrorRecords.InvalidInput("-ReplaceUiSetting needs -UiSetting.", "Give the settings there shall be.");
        return fields;
    }

    /// <summary>The server replaces all settings by those it gets.</summary>
    private void AddSettings(ConversationChange change, Dictionary<string, object?> fields)
    {
        var given = (Dictionary<string, object?>)PlainValue.From(UiSetting, nameof(UiSetting))!;
        bool replaces = ReplaceUiSetting;
        change.Add(string.Join(", ", fields.Keys.Append("ui_settings")), async (operation, _) =>
        {
            var settings = new Dictionary<string, object?>();
            if (!replaces)
                foreach (KeyValuePair<string, object?> present in (await ReadAsync(operation).ConfigureAwait(false)).UiSettings ?? [])
                    settings[present.Key] = present.Value;
            foreach (KeyValuePair<string, object?> wanted in given)
                settings[wanted.Key] = wanted.Value;
            await operation.SendAsync(Request("PUT", "", new Dictionary<string, object?>(fields) { ["ui_settings"] = settings })).ConfigureAwait(false);
        });
    }

    private void AddAvailability(ConversationChange change, ChatwootSession session)
    {
        if (!IsBound(nameof(Availability)) && !IsBound(nameof(AutoOffline)))
        {
            if (Account is not null)
                throw ErrorRecords.InvalidInput("-Account alone changes nothing.", "Give -Availability or -AutoOffline, too.");
            return;
        }
        long account = Account is not null
            ? IdOf(Account, session)
            : session.AccountId ?? throw ErrorRecords.InvalidInput("The session has no account, and availability counts within one.", "Give the -Account.");
        AvailabilityStatus availability = Availability;
        bool autoOffline = AutoOffline;
        if (IsBound(nameof(Availability)))
            change.Add($"availability in account {account}", _ => Request("POST", "/availability", new Dictionary<string, object?> { ["account_id"] = account, ["availability"] = availability }));
        if (IsBound(nameof(AutoOffline)))
            change.Add($"auto_offline in account {account}", _ => Request("POST", "/auto_offline", new Dictionary<string, object?> { ["account_id"] = account, ["auto_offline"] = autoOffline }));
    }

    /// <summary>The server fails where the user does not belong to the account.</summary>
    private static void AddActiveAccount(ConversationChange change, long account) => change.Add($"active account {account}", async (operation, _) =>
    {
        try
        {
            await operation.SendAsync(Request("PUT", "/set_active_account", new Dictionary<string, object?> { ["account_id"] = account })).ConfigureAwait(false);
        }
        catch (ChatwootApiException fault) when (fault.Status == 500)
        {
            List<ProfileAccount> accounts = (await ReadAsync(operation).ConfigureAwait(false)).Accounts ?? [];
            if (accounts.Exists(own => own.Id == account))
                throw;
            throw new ChatwootApiException(ErrorReason.NotFound, $"The user does not belong to account {account}.", fault)
            {
                RecommendedAction = $"Give one of {string.Join(", ", accounts)}.",
            };
        }
    });

    private static Task<Chatwoot.Profile> ReadAsync(Operation operation) =>
        operation.GetAsync<Chatwoot.Profile>(new ApiRequest(ApiFamily.Application, "GET", "api/v1/profile"));

    private static ApiRequest Request(string method, string path, Dictionary<string, object?> fields) =>
        new(ApiFamily.Application, method, "api/v1/profile" + path) { Body = new Dictionary<string, object?> { ["profile"] = fields } };
}
