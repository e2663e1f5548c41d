using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Chatwoot;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Platform.Users;

/// <summary>
/// Makes a user of the installation, or binds the one with that e-mail address to the platform app. A user that exists is
/// left unchanged, his name and password too: Existed says so, -Verbose too, and a warning where other values were given. The platform app may from then on read his token and change him.
/// A new user is confirmed at once, gets no mail and belongs to no account: see Add-ChatwootPlatformAccountUser.
/// </summary>
/// <example>
/// <code>New-ChatwootPlatformUser -Email ana@example.com -Name 'Ana Lima' -Password (Read-Host -AsSecureString) | Add-ChatwootPlatformAccountUser 3 -Role Agent</code>
/// Makes a user and lets her work in account 3.
/// </example>
/// <example>
/// <code>Import-Csv people.csv | New-ChatwootPlatformUser -Verbose</code>
/// Makes a user of each row's Email, Name, Password and DisplayName. Rows that are refused are errors, the others are made.
/// </example>
/// <example>
/// <code>New-ChatwootPlatformUser -Email grace@example.com</code>
/// Binds a user that exists already to the platform app, so that the app may read and change her.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootPlatformUser", SupportsShouldProcess = true)]
[Serves("POST /platform/api/v1/users")]
[OutputType(typeof(PlatformUser))]
public sealed class NewChatwootPlatformUserCommand : PlatformUserBodyCmdlet
{
    /// <summary>The e-mail address the user signs in with; the server makes it lower-case.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    public string Email { get; set; } = "";

    /// <summary>The full name. A row in the pipeline may carry it as Name. Needed unless the user exists already.</summary>
    [Parameter(Position = 1)]
    [BodyField]
    public string? Name { get; set; }

    /// <summary>
    /// The password, as SecureString, PSCredential or plain text: 6 to 128 characters with at least one each of A-Z, a-z, 0-9
    /// and the special characters. Needed unless the user exists already.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SecretTransformation(KeepBlanks = true)]
    [BodyField]
    public SecureString? Password { get; set; }

    /// <summary>The name that customers see in place of the full one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? DisplayName { get; set; }

    /// <summary>Custom attributes of the user, as a hashtable.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField("custom_attributes")]
    [AllowNull]
    public override IDictionary? CustomAttribute { get; set; }

    /// <summary>The row that the parameters come from, for its Name.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override void Process() => Create(Email, InputObject ?? (object)Email);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        PipedRow.Check(InputObject, "user", "Pipe rows with Email, Name and Password, or objects from Get-ChatwootPlatformUser.", typeof(PlatformUser));
        Dictionary<string, object?> fields = base.Fields(session);
        if (!fields.ContainsKey("name") && PipedRow.Text(InputObject, "Name") is { } name)
            fields["name"] = UserFields.CheckedName(name);
        // An empty cell of a table.
        if (string.IsNullOrEmpty(DisplayName))
            fields.Remove("display_name");
        return fields;
    }

    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields)
    {
        UpdatePlan plan = base.PlanCreate(session, fields);
        return async operation =>
        {
            PlatformUser? known = await UserByEmail.FindAsync(operation, (string)fields["email"]!).ConfigureAwait(false);
            if (known is not null && Ignored(known, fields) is { Count: > 0 } ignored)
                operation.Warning($"The user '{known.Email}' (user {known.Id}) exists; nothing of him was changed, not {string.Join(", ", ignored)} either. Set-ChatwootPlatformUser changes users.");
            if (known is not null)
                operation.Verbose($"There was a user with the address '{known.Email}' already: user {known.Id} ({known.Name}) was bound to the platform app and left unchanged, the password too.");
            PlatformUser user = known ?? await plan(operation).ConfigureAwait(false);
            user.Existed = known is not null;
            return user;
        };
    }

    /// <summary>The parameters whose values the user there is does not have. A password cannot be compared.</summary>
    private static List<string> Ignored(PlatformUser known, Dictionary<string, object?> fields) => UserDifference.Of(known, fields).Keys
        .Select(field => "-" + (field switch { "name" => nameof(Name), "display_name" => nameof(DisplayName), _ => nameof(CustomAttribute) }))
        .ToList();
}
