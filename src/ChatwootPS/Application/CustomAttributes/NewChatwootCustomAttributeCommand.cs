using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CustomAttributes;

/// <summary>Defines a custom attribute of conversations, contacts or companies. Needs an administrator.</summary>
/// <example>
/// <code>New-ChatwootCustomAttribute order_no 'Order number' -AttributeModel ConversationAttribute</code>
/// Lets conversations carry the number of an order.
/// </example>
/// <example>
/// <code>New-ChatwootCustomAttribute plan Plan -AttributeModel ContactAttribute -AttributeDisplayType List -AttributeValue Free, Team, Enterprise</code>
/// Lets an agent choose the plan of a customer.
/// </example>
/// <example>
/// <code>Get-ChatwootCustomAttribute -Session staging | New-ChatwootCustomAttribute -Session production</code>
/// Copies the definitions to another installation; one that is there already is an error, and the others are made.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCustomAttribute", SupportsShouldProcess = true)]
[OutputType(typeof(CustomAttribute))]
[Serves("POST /api/v1/accounts/{account_id}/custom_attribute_definitions")]
public sealed class NewChatwootCustomAttributeCommand : CustomAttributeBodyCmdlet
{
    /// <summary>The name of the attribute in CustomAttributes and in filters: letters, digits, '_', '-' and '.'. Unique for the kind of object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateText(KeyPattern, KeyForm)]
    [ValidateLength(1, 255)]
    public string AttributeKey { get; set; } = "";

    /// <summary>What the dashboard calls it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateText(@"\S", "more than blanks")]
    [ValidateLength(1, 255)]
    public string AttributeDisplayName { get; set; } = "";

    /// <summary>The kind of object that has it: ConversationAttribute, ContactAttribute or CompanyAttribute.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [BodyField(AsNumber = true)]
    public CustomAttributeModel AttributeModel { get; set; }

    /// <summary>What the attribute means.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public override string? AttributeDescription { get; set; }

    /// <summary>What the values are: Text (the default), Number, Currency, Percent, Link, Date, List or Checkbox. Filters work with all but Currency and Percent.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField(AsNumber = true)]
    public override CustomAttributeDisplayType AttributeDisplayType { get; set; }

    /// <summary>The values to choose from, of a List.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AttributeValues")]
    [BodyField("attribute_values")]
    [AllowEmptyCollection]
    public override object[] AttributeValue { get; set; } = [];

    /// <summary>A regular expression that texts have to fit. Only the dashboard and the website widget look at it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public override string? RegexPattern { get; set; }

    /// <summary>What is told where a text does not fit.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public override string? RegexCue { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        CheckKey(AttributeKey, AttributeModel);
        return base.Fields(session);
    }

    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields)
    {
        UpdatePlan plan = base.PlanCreate(session, fields);
        return async operation =>
        {
            CustomAttribute made = await plan(operation).ConfigureAwait(false);
            CustomAttributeNames.Forget(operation.Session);
            return made;
        };
    }

    private protected override void Process() => Create(AttributeKey, AttributeKey);
}
