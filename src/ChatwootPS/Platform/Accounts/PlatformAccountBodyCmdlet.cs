using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Accounts;

/// <summary>What New and Set have in common.</summary>
public abstract class PlatformAccountBodyCmdlet : WriteResourceCmdlet<PlatformAccount>
{
    /// <summary>The language of the account, by its code; 'en' by default.</summary>
    [Parameter]
    [BodyField]
    [Locale]
    [ArgumentCompleter(typeof(LocaleCompleter))]
    public string? Locale { get; set; }

    /// <summary>The domain of the reply addresses of e-mail inboxes, at most 100 characters; empty for none.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(AccountFields.LongestAddress)]
    public string? Domain { get; set; }

    /// <summary>The sender of the account's mails, such as 'help@example.com' or 'Help &lt;help@example.com&gt;', at most 100 characters; empty for the installation's.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(AccountFields.LongestAddress)]
    public string? SupportEmail { get; set; }

    /// <summary>Active or Suspended. Nobody can work in a suspended account; customers can still write to its API inboxes.</summary>
    [Parameter]
    [BodyField]
    public AccountStatus Status { get; set; }

    /// <summary>Features to switch on or off, such as @{ help_center = $true; macros = $false }; the others stay as they are.</summary>
    [Parameter]
    [BodyField("features")]
    [ValidateNotNull]
    public IDictionary Feature { get; set; } = new Hashtable();

    /// <summary>
    /// Limits by name: agents, inboxes, captain_responses, captain_documents, emails. Whole numbers, or $null for no limit
    /// of the account's own. They need the enterprise edition.
    /// </summary>
    [Parameter]
    [BodyField("limits")]
    [ValidateNotNull]
    public IDictionary Limit { get; set; } = new Hashtable();

    /// <summary>Custom attributes of the account, as a hashtable; Chatwoot itself keeps some there, such as plan_name.</summary>
    [Parameter]
    [BodyField("custom_attributes")]
    [ValidateNotNull]
    public IDictionary CustomAttribute { get; set; } = new Hashtable();

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (fields.TryGetValue("name", out object? name))
            AccountFields.CheckName(name as string);
        if (fields.TryGetValue("support_email", out object? address))
            AccountFields.CheckAddress(address as string);
        Check(fields, "features", AccountFeatures.Checked);
        Check(fields, "limits", AccountLimits.Checked);
        return fields;
    }

    private static void Check(Dictionary<string, object?> fields, string name, Func<Dictionary<string, object?>, Dictionary<string, object?>> check)
    {
        if (fields.TryGetValue(name, out object? value))
            fields[name] = check((Dictionary<string, object?>)value!);
    }
}
