using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

internal static class CompanyJson
{
    public static JsonObject Company(this Call call, Company company)
    {
        var json = new JsonObject
        {
            ["id"] = company.Id,
            ["name"] = company.Name,
            ["contacts_count"] = company.ContactsCount,
            ["domain"] = company.Domain,
            ["description"] = company.Description,
            ["custom_attributes"] = company.CustomAttributes.Copy(),
            ["avatar_url"] = call.AvatarUrl(company.Avatar),
            ["created_at"] = company.CreatedAt.Unix(),
            ["updated_at"] = company.UpdatedAt.Unix(),
        };
        if (company.LastActivityAt is { } active)
        {
            json["last_activity_at"] = active.Unix();
        }

        return json;
    }

    /// <summary>A contact as the lists of a company show him.</summary>
    public static JsonObject CompanyContact(this Call call, Contact contact, Company current)
    {
        var json = call.Contact(contact);
        json["linked_to_current_company"] = contact.Company == current;
        json["company"] = contact.Company is { } own ? call.Company(own) : null;
        return json;
    }
}
