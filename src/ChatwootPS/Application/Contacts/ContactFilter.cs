using System;
using System.Collections.Generic;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using static ChatwootPS.Completion.FilterGrammar;

namespace ChatwootPS.Application.Contacts;

/// <summary>What contacts can be filtered by, and the request that does it.</summary>
internal static class ContactFilter
{
    public static FilterGrammar Grammar { get; } = new("contact_attribute", new Dictionary<string, FilterAttribute>
    {
        ["name"] = new(FilterValueKind.Text, [.. Equality, .. Substring]),
        ["email"] = new(FilterValueKind.Text, [.. Equality, .. Substring]),
        // The server lists 'starts_with' among its operators, too, and compares the whole number.
        ["phone_number"] = new(FilterValueKind.Text, [.. Equality, .. Substring]),
        ["identifier"] = new(FilterValueKind.Text, Equality),
        ["country_code"] = new(FilterValueKind.Text, Equality),
        ["city"] = new(FilterValueKind.Text, [.. Equality, .. Substring]),
        ["company_name"] = new(FilterValueKind.Text, [.. Equality, .. Substring]),
        ["labels"] = new(FilterValueKind.Text, [.. Equality, .. Presence]),
        ["created_at"] = new(FilterValueKind.Date, Order),
        ["last_activity_at"] = new(FilterValueKind.Date, Order),
        ["blocked"] = new(FilterValueKind.Word, Equality, ["true", "false"]),
    })
    {
        ComparesFirstValueOnly = true,
    };

    /// <param name="custom">Tells the type of a custom attribute, where the conditions may name some.</param>
    public static ApiRequest Request(IEnumerable<object?> conditions, IReadOnlyList<KeyValuePair<string, string>> query, Func<string, FilterAttribute?>? custom = null) =>
        new(ApiFamily.Application, "POST", Resources.Contacts.Path + "/filter")
        {
            Query = query,
            Body = new Dictionary<string, object?> { ["payload"] = FilterConditions.Payload(conditions, custom is null ? Grammar : Grammar.WithCustom(custom)) },
            Envelope = "payload",
            Repeatable = true,
        };
}
