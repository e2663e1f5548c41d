using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Users;

/// <summary>What New and Set have in common.</summary>
public abstract class PlatformUserBodyCmdlet : WriteResourceCmdlet<PlatformUser>
{
    /// <summary>
    /// Custom attributes of the user, as a hashtable. Set adds them to those there are: a key replaces its value, and
    /// the server offers no way to remove a key.
    /// </summary>
    [Parameter]
    [BodyField("custom_attributes")]
    [AllowNull]
    public virtual IDictionary? CustomAttribute { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        // The server ignores both; sent alone they would look like a change.
        if (fields.TryGetValue("custom_attributes", out object? attributes) && attributes is null or IDictionary { Count: 0 })
            fields.Remove("custom_attributes");
        if (fields.TryGetValue("name", out object? name))
            UserFields.CheckedName(name as string);
        if (fields.TryGetValue("email", out object? email))
            fields["email"] = UserFields.CheckedEmail(email as string);
        if (fields.TryGetValue("password", out object? password))
            PasswordRules.Check(password as SecureString);
        return fields;
    }
}
