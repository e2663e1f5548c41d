using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts;

/// <summary>What New and Set have in common.</summary>
public abstract class ContactBodyCmdlet : WriteResourceCmdlet<Contact>
{
    /// <summary>The e-mail address, unique in the account; the server makes it lower-case. $null or '' for none.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public virtual string? Email { get; set; }

    /// <summary>The phone number, unique in the account, in international form: '+' and 2 to 15 digits, such as +34911234567. $null or '' for none.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public virtual string? PhoneNumber { get; set; }

    /// <summary>The key of the customer in another system, unique in the account, upper and lower case told apart. $null or '' for none.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public virtual string? Identifier { get; set; }

    /// <summary>Whether the customer is blocked: no new conversation comes of what he writes.</summary>
    [Parameter]
    [BodyField]
    public bool Blocked { get; set; }

    /// <summary>Custom attributes, as a hashtable. Set merges them into those there are: a key replaces its value, the others stay.</summary>
    [Parameter]
    [BodyField("custom_attributes")]
    [ValidateNotNull]
    public IDictionary? CustomAttribute { get; set; }

    /// <summary>
    /// Further facts, as a hashtable: city, country, country_code, company_name, description, social_profiles. Set merges
    /// them likewise, and no key can be taken off. The server replaces company_name when it links the contact to the company
    /// of the e-mail address.
    /// </summary>
    [Parameter]
    [BodyField("additional_attributes")]
    [ValidateNotNull]
    public IDictionary? AdditionalAttribute { get; set; }

    /// <summary>The path of a picture: JPEG, PNG, GIF or WebP, up to 15 MB.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Avatar { get; set; }

    /// <summary>The http or https address of a picture, which the server fetches in the background; it does not tell when it cannot.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? AvatarUrl { get; set; }

    /// <summary>The company the customer belongs to: an id, a name, a domain or a company; $null for none. Where the account lacks the feature 'companies', a warning says that it had no effect.</summary>
    [Parameter]
    [BodyField("company_id")]
    [Alias("CompanyId")]
    [AllowNull]
    public ResourceRef<Company>? Company { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        if (Avatar is not null && AvatarUrl is not null)
            throw ErrorRecords.InvalidInput("-Avatar and -AvatarUrl exclude each other.", "Give one of them.");
        Dictionary<string, object?> fields = base.Fields(session);
        ContactFields.Check(fields);
        if (Avatar is not null)
            fields["avatar"] = AvatarFile.Find(this, Avatar);
        return fields;
    }
}
