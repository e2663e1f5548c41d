using System.Collections.Generic;
using Chatwoot.Emulator.Application.Filters;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>What contacts may be filtered by.</summary>
internal static class ContactFilter
{
    public static FilterSchema<Contact> Schema { get; } = new(
        new List<FilterKey<Contact>>
        {
            new("name", FilterKind.Text, Operators.EqualityAndContent, contact => contact.Name),
            new("phone_number", FilterKind.Phone, [.. Operators.EqualityAndContent, "starts_with"], contact => contact.PhoneNumber),
            new("email", FilterKind.Text, Operators.EqualityAndContent, contact => contact.Email),
            new("identifier", FilterKind.Text, Operators.Equality, contact => contact.Identifier),
            new("country_code", FilterKind.Text, Operators.Equality, contact => Additional(contact, "country_code")),
            new("city", FilterKind.Text, Operators.EqualityAndContent, contact => Additional(contact, "city")),
            new("company_name", FilterKind.Text, Operators.EqualityAndContent, contact => Additional(contact, "company_name")),
            new("labels", FilterKind.Labels, Operators.EqualityAndPresence, _ => null, contact => contact.Labels),
            new("created_at", FilterKind.Date, Operators.Dates, contact => contact.CreatedAt),
            new("last_activity_at", FilterKind.Date, Operators.Dates, contact => contact.LastActivityAt),
            new("blocked", FilterKind.Boolean, Operators.Equality, contact => contact.Blocked),
        },
        "contact_attribute",
        AnyOfValues: false,
        contact => contact.CustomAttributes);

    public static string? Additional(Contact contact, string key) => Fields.AsText(contact.AdditionalAttributes[key]);
}
