using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Companies;

/// <summary>What New and Set have in common.</summary>
public abstract class CompanyBodyCmdlet : WriteResourceCmdlet<Company>
{
    /// <summary>The domain of its e-mail addresses, such as contoso.com, unique in the account. New contacts with such an address join the company. $null or '' for none.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Domain { get; set; }

    /// <summary>A description, up to 1000 characters.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Custom attributes, as a hashtable: texts up to 1499 characters, whole numbers up to 9999999999. Set merges them into those there are.</summary>
    [Parameter]
    [BodyField("custom_attributes")]
    [ValidateNotNull]
    public IDictionary? CustomAttribute { get; set; }

    /// <summary>Further facts, as a hashtable. The server stores them and never tells them again; Set replaces all of them.</summary>
    [Parameter]
    [BodyField("additional_attributes")]
    [ValidateNotNull]
    public IDictionary? AdditionalAttribute { get; set; }

    /// <summary>The path of a picture: JPEG, PNG, GIF or WebP, up to 15 MB. Without one, the server looks for the icon of the domain's website.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Avatar { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        CompanyFields.Check(fields);
        if (Avatar is not null)
            fields["avatar"] = AvatarFile.Find(this, Avatar);
        return fields;
    }
}
