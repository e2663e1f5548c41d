using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Filters;

/// <summary>
/// Builds a filter for -Filter of Get-ChatwootConversation, Get-ChatwootContact and New-ChatwootCustomFilter. Nothing is sent.
/// Several conditions may be nested as one likes: the server knows no brackets, so they are multiplied out.
/// </summary>
/// <example>
/// <code>Get-ChatwootConversation -Filter (New-ChatwootFilter -Expression "status eq open and (labels eq vip or priority eq high, urgent)")</code>
/// The open conversations that carry a label or are urgent.
/// </example>
/// <example>
/// <code>$old = New-ChatwootFilter last_activity_at daysbefore 14; Get-ChatwootConversation -Filter (New-ChatwootFilter status eq pending -And $old)</code>
/// The pending conversations in which nothing has happened for two weeks.
/// </example>
/// <example>
/// <code>New-ChatwootFilter company_name contains contoso -Type Contact | New-ChatwootFilter -Or (New-ChatwootFilter email contains '@contoso.com' -Type Contact)</code>
/// A filter of two alternatives for contacts.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootFilter", DefaultParameterSetName = "Condition")]
[OutputType(typeof(ChatwootFilter))]
public sealed class NewChatwootFilterCommand : PSCmdlet
{
    /// <summary>What is compared: status, priority, assignee_id, inbox_id, team_id, contact_id, display_id, campaign_id, labels, browser_language, conversation_language, referer, mail_subject, created_at, last_activity_at of conversations; name, email, phone_number, identifier, country_code, city, company_name, labels, blocked, created_at, last_activity_at of contacts; or the key of a custom attribute.</summary>
    [Parameter(ParameterSetName = "Condition", Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(FilterAttributeCompleter))]
    [ValidateNotNullOrEmpty]
    public string Attribute { get; set; } = "";

    /// <summary>How: eq, ne, contains, notcontains, gt, lt, present, absent, daysbefore, or the API's words. With several values eq means one of them, ne none of them.</summary>
    [Parameter(ParameterSetName = "Condition", Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(FilterOperatorCompleter))]
    [ValidateNotNullOrEmpty]
    public string Operator { get; set; } = "";

    /// <summary>With what; for ids numbers or objects, for times dates, for daysbefore a number of days. present and absent take none.</summary>
    [Parameter(ParameterSetName = "Condition", Position = 2)]
    [ArgumentCompleter(typeof(FilterValueCompleter))]
    [ValidateNotNullOrEmpty]
    public object[] Value { get; set; } = [];

    /// <summary>The filter written out, such as "status eq open and (labels eq vip or team_id absent)". 'and' binds stronger than 'or'; several values are separated by commas; texts with blanks stand in single quotes.</summary>
    [Parameter(ParameterSetName = "Expression", Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Expression { get; set; } = "";

    /// <summary>A filter to go on from.</summary>
    [Parameter(ParameterSetName = "Filter", Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public ChatwootFilter? Filter { get; set; }

    /// <summary>Filters that must hold as well.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ChatwootFilter[] And { get; set; } = [];

    /// <summary>Filters any of which is enough in place of the rest, what is given with -And included.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ChatwootFilter[] Or { get; set; } = [];

    /// <summary>What the filter is for: Conversation or Contact. Without it the conditions are held against both.</summary>
    [Parameter]
    public CustomFilterType Type { get; set; }

    protected override void ProcessRecord()
    {
        try
        {
            ChatwootFilter filter = ParameterSetName switch
            {
                "Expression" => FilterExpression.Parse(Expression),
                "Filter" => Filter!,
                _ => Condition(),
            };
            FilterGrammars.Check(filter, MyInvocation.BoundParameters.ContainsKey(nameof(Type)) ? Type : null);
            filter = And.Aggregate(filter, (made, other) => made.And(other));
            WriteObject(Or.Aggregate(filter, (made, other) => made.Or(other)));
        }
        catch (ChatwootApiException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, ParameterSetName == "Expression" ? Expression : Attribute));
        }
    }

    private ChatwootFilter Condition()
    {
        if (!FilterWords.TryRead(Operator, out FilterOperator filterOperator))
            throw ErrorRecords.InvalidInput($"'{Operator}' is no operator.", $"Use one of {FilterWords.Choice}.");
        if (FilterWords.TakesNoValue(filterOperator) && Value.Length > 0)
            throw ErrorRecords.InvalidInput("'present' and 'absent' take no value.", "Leave -Value out, or compare with eq.");
        return new ChatwootFilter([[new FilterTerm(Attribute, filterOperator, Value)]]);
    }
}
