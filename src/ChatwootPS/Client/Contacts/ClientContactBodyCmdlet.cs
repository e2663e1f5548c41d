using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Contacts;

/// <summary>What New and Set have in common.</summary>
public abstract class ClientContactBodyCmdlet : ClientCmdlet
{
    private const int LongestName = 255;

    /// <summary>The name, at most 255 characters.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>The e-mail address; the server makes it lower-case.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Email { get; set; }

    /// <summary>The phone number in international form: '+' and 2 to 15 digits, such as +34911234567.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? PhoneNumber { get; set; }

    /// <summary>The http or https address of a picture, which the server fetches later, if the customer has none yet.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? AvatarUrl { get; set; }

    /// <summary>Custom attributes, as a hashtable. Set merges them into those there are; keys cannot be removed here.</summary>
    [Parameter]
    [BodyField("custom_attributes")]
    [ValidateNotNull]
    public IDictionary CustomAttribute { get; set; } = new Hashtable();

    /// <summary>The fields to send, all of them good.</summary>
    /// <exception cref="ChatwootApiException">One of them is not.</exception>
    private protected Dictionary<string, object?> CheckedFields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = BodyFields(session);
        foreach (KeyValuePair<string, object?> field in fields)
            if (field.Value is null || (field.Value is string text && string.IsNullOrWhiteSpace(text)))
                throw ErrorRecords.InvalidInput($"The '{field.Key}' that was given is blank.", "Leave the parameter out: a customer's fields cannot be cleared through the Client API, the server ignores blank values.");
        if (PersonFields.Text(fields, "name") is { Length: > LongestName } name)
            throw ErrorRecords.InvalidInput($"The name is {name.Length} characters long.", $"Give at most {LongestName}: the server cuts off the rest.");
        PersonFields.Check(fields);
        return fields;
    }
}
