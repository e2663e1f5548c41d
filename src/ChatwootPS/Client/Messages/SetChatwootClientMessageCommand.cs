using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Messages;

/// <summary>
/// Answers an interactive message as the customer: picks from a selection, fills in a form, or answers a satisfaction survey.
/// What was submitted before is replaced. The server compares nothing with what was offered: the module does.
/// </summary>
/// <example>
/// <code>$question | Set-ChatwootClientMessage -Select 'Billing'</code>
/// Picks an item of a selection by its title or value.
/// </example>
/// <example>
/// <code>$form | Set-ChatwootClientMessage -Form @{ email = 'jane@example.com'; order = '4711' } -PassThru</code>
/// Fills in the fields of a form.
/// </example>
/// <example>
/// <code>$survey | Set-ChatwootClientMessage -Rating 4 -FeedbackMessage 'Good'</code>
/// Answers the survey in a conversation.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootClientMessage", SupportsShouldProcess = true, DefaultParameterSetName = "Select")]
[Serves("PATCH /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages/{message_id}")]
[OutputType(typeof(ClientMessage))]
public sealed class SetChatwootClientMessageCommand : ClientCmdlet
{
    /// <summary>The message that asks, as Get-ChatwootClientMessage gives it out.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ClientMessage[] Message { get; set; } = [];

    /// <summary>The titles or values of what is picked from a selection.</summary>
    [Parameter(ParameterSetName = "Select", Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string[] Select { get; set; } = [];

    /// <summary>The fields of a form by their names, as a hashtable. Of a field with options, the label or value of one.</summary>
    [Parameter(ParameterSetName = "Form", Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public IDictionary Form { get; set; } = new Hashtable();

    /// <summary>The answer to a survey, from 1 (bad) to 5 (good).</summary>
    [Parameter(ParameterSetName = "Survey", Mandatory = true)]
    [ValidateRange(1, 5)]
    public int Rating { get; set; }

    /// <summary>What the customer says to it.</summary>
    [Parameter(ParameterSetName = "Survey")]
    [AllowEmptyString]
    public string? FeedbackMessage { get; set; }

    /// <summary>The customer: his source id or object; by default the one the message came from, else the session's.</summary>
    [Parameter]
    [Alias("ContactIdentifier")]
    [ValidateNotNull]
    public ClientContactRef? Contact { get; set; }

    /// <summary>Gives out the answered messages.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ClientMessage message in Message)
        {
            ForInput(message, () =>
            {
                var conversation = new ClientConversationRef(message);
                ClientPlace place = PlaceOf(conversation, Contact);
                object submitted = Submitted(message);
                if (!Approves($"message {message.Id} in conversation {conversation}", "Answer"))
                    return;
                ApiRequest request = place.ConversationRequest("PATCH", conversation.Id, $"/messages/{ApiRequest.Segment(message.Id)}")
                    .With(body: new Dictionary<string, object?> { ["submitted_values"] = submitted });
                bool passThru = PassThru;
                Queue(message, place.Session, async operation =>
                {
                    ClientMessage answered = await operation.GetAsync<ClientMessage>(request).ConfigureAwait(false);
                    if (passThru)
                        operation.Write(place.Mark(answered));
                }, key: (typeof(ClientConversation), place.Inbox, conversation.Id));
            });
        }
    }

    private object Submitted(ClientMessage message)
    {
        switch (ParameterSetName)
        {
            case "Survey":
                Require(message, "input_csat");
                var answer = new Dictionary<string, object?> { ["rating"] = Rating };
                if (FeedbackMessage is not null)
                    answer["feedback_message"] = FeedbackMessage;
                return new Dictionary<string, object?> { ["csat_survey_response"] = answer };
            case "Form":
                Require(message, "form");
                return FilledIn(Items(message));
            default:
                Require(message, "input_select", "cards");
                List<Dictionary<string, object?>> items = Items(message);
                return Select.Select(wanted => (object?)Picked(items, wanted)).ToList();
        }
    }

    /// <summary>The form as it is sent; the server takes whatever comes.</summary>
    private List<object?> FilledIn(List<Dictionary<string, object?>> items)
    {
        List<string> names = items.Select(item => Text(item, "name")).ToList();
        Dictionary<string, object?> given = Form.Keys.Cast<object>().ToDictionary(FieldMap.TextOf, key => PlainValue.From(Form[key], nameof(Form)));
        foreach (Dictionary<string, object?> item in items)
            if (item.TryGetValue("required", out object? required) && required is true && (!given.TryGetValue(Text(item, "name"), out object? value) || FieldMap.TextOf(value ?? "").Length == 0))
                throw ErrorRecords.InvalidInput($"The form demands '{Text(item, "name")}'.", $"Its fields are: {string.Join(", ", names)}.");
        return given.OrderBy(field => names.IndexOf(field.Key)).Select(field => (object?)new Dictionary<string, object?>
        {
            ["name"] = names.Count == 0 || names.Contains(field.Key) ? field.Key : throw NotOffered("field", field.Key, names),
            ["value"] = Offered(items.Find(item => Text(item, "name") == field.Key), field.Value),
        }).ToList();
    }

    /// <summary>A value as it is, or the one of the options of its field.</summary>
    private static object? Offered(Dictionary<string, object?>? item, object? value)
    {
        if (item is null || !item.TryGetValue("options", out object? listed) || listed is not List<object?> { Count: > 0 } list)
            return value;
        List<Dictionary<string, object?>> options = list.OfType<Dictionary<string, object?>>().ToList();
        string wanted = FieldMap.TextOf(value ?? "");
        Dictionary<string, object?>? option = options.Find(one => Text(one, "value") == wanted) ?? options.Find(one => string.Equals(Text(one, "label"), wanted, StringComparison.CurrentCultureIgnoreCase));
        return options.Count == 0 ? value : option is not null ? (option.TryGetValue("value", out object? known) ? known : value) : throw NotOffered("choice", wanted, options.Select(one => Text(one, "label")));
    }

    private static Dictionary<string, object?> Picked(List<Dictionary<string, object?>> items, string wanted)
    {
        Dictionary<string, object?> item = items.Find(offered => Text(offered, "value") == wanted)
            ?? items.Find(offered => string.Equals(Text(offered, "title"), wanted, StringComparison.CurrentCultureIgnoreCase))
            ?? throw NotOffered("choice", wanted, items.Select(offered => Text(offered, "title")));
        return new Dictionary<string, object?> { ["title"] = Text(item, "title"), ["value"] = item.TryGetValue("value", out object? value) ? value : null };
    }

    private static void Require(ClientMessage message, params string[] types)
    {
        if (!types.Contains(message.ContentType))
            throw ErrorRecords.InvalidInput($"Message {message.Id} is no {string.Join(" or ", types)}, but {message.ContentType}.", "-Select answers input_select, -Form answers form, -Rating answers input_csat.");
    }

    private static List<Dictionary<string, object?>> Items(ClientMessage message) =>
        message.ContentAttributes?.TryGetValue("items", out object? items) == true && items is List<object?> list ? list.OfType<Dictionary<string, object?>>().ToList() : [];

    private static string Text(Dictionary<string, object?> item, string name) => item.TryGetValue(name, out object? value) ? FieldMap.TextOf(value) : "";

    private static ChatwootApiException NotOffered(string what, string wanted, IEnumerable<string> offered) =>
        ErrorRecords.InvalidInput($"'{wanted}' is no {what} of the message.", $"It offers: {string.Join(", ", offered)}.");
}
