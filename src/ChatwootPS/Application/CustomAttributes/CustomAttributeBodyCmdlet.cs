using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CustomAttributes;

/// <summary>What New and Set have in common.</summary>
public abstract class CustomAttributeBodyCmdlet : WriteResourceCmdlet<CustomAttribute>
{
    private protected const string KeyPattern = @"^\s*[\p{L}\p{N}_.-]+\s*$";
    private protected const string KeyForm = "letters, digits, '_', '-' and '.', without blanks";

    // The server refuses them in new definitions only, and then mistakes one for the other in filters.
    private static readonly IReadOnlyDictionary<CustomAttributeModel, string[]> s_standard = new Dictionary<CustomAttributeModel, string[]>
    {
        [CustomAttributeModel.ConversationAttribute] = ["status", "priority", "assignee_id", "inbox_id", "team_id", "display_id", "campaign_id", "labels", "browser_language", "country_code", "referer", "created_at", "last_activity_at"],
        [CustomAttributeModel.ContactAttribute] = ["name", "email", "phone_number", "identifier", "country_code", "city", "company_name", "created_at", "last_activity_at", "referer", "blocked"],
        [CustomAttributeModel.CompanyAttribute] = ["name", "domain", "description", "contacts_count", "created_at", "updated_at", "last_activity_at"],
    };

    /// <summary>What the attribute means.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public virtual string? AttributeDescription { get; set; }

    /// <summary>What the values are: Text (the default), Number, Currency, Percent, Link, Date, List or Checkbox. Filters work with all but Currency and Percent.</summary>
    [Parameter]
    [BodyField(AsNumber = true)]
    public virtual CustomAttributeDisplayType AttributeDisplayType { get; set; }

    /// <summary>The values to choose from, of a List; they replace those there are, and an empty list removes them.</summary>
    [Parameter]
    [BodyField("attribute_values")]
    [AllowEmptyCollection]
    public virtual object[] AttributeValue { get; set; } = [];

    /// <summary>A regular expression that texts have to fit. Only the dashboard and the website widget look at it.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public virtual string? RegexPattern { get; set; }

    /// <summary>What is told where a text does not fit.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public virtual string? RegexCue { get; set; }

    private protected static void CheckKey(string key, CustomAttributeModel model)
    {
        if (s_standard.TryGetValue(model, out string[]? standard) && standard.Contains(key.Trim()))
            throw ErrorRecords.InvalidInput($"'{key}' is the name of a standard attribute.", $"Take another key than {string.Join(", ", standard)}.");
    }
}
