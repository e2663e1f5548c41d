using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

internal static class ContactJson
{
    /// <summary>The contact of the application API.</summary>
    public static JsonObject Contact(this Call call, Contact contact, bool withInboxes = false)
    {
        var json = new JsonObject
        {
            ["additional_attributes"] = contact.AdditionalAttributes.Copy(),
            ["availability_status"] = contact.IsPresent(call.Now) ? "online" : "offline",
            ["email"] = contact.Email,
            ["id"] = contact.Id,
            ["name"] = contact.Name,
            ["phone_number"] = contact.PhoneNumber,
            ["blocked"] = contact.Blocked,
            ["identifier"] = contact.Identifier,
            ["thumbnail"] = call.AvatarUrl(contact.Avatar),
            ["custom_attributes"] = contact.CustomAttributes.Copy(),
            ["created_at"] = contact.CreatedAt.Unix(),
        };
        AddCompany(call, json, contact);
        if (contact.LastActivityAt is { } active)
        {
            json["last_activity_at"] = active.Unix();
        }

        if (withInboxes)
        {
            var links = new JsonArray();
            foreach (var link in contact.Inboxes)
            {
                links.Add(ContactInbox(call, link));
            }

            json["contact_inboxes"] = links;
        }

        return json;
    }

    /// <summary>The push form: message senders, web-socket payloads.</summary>
    public static JsonObject ContactPush(this Call call, Contact contact)
    {
        var json = new JsonObject
        {
            ["additional_attributes"] = contact.AdditionalAttributes.Copy(),
            ["custom_attributes"] = contact.CustomAttributes.Copy(),
            ["email"] = contact.Email,
            ["id"] = contact.Id,
            ["identifier"] = contact.Identifier,
            ["name"] = contact.Name,
            ["phone_number"] = contact.PhoneNumber,
            ["thumbnail"] = call.AvatarUrl(contact.Avatar),
            ["blocked"] = contact.Blocked,
            ["type"] = "contact",
        };
        AddCompany(call, json, contact);
        return json;
    }

    public static JsonObject ContactInbox(this Call call, ContactInbox link) => new()
    {
        ["source_id"] = link.SourceId,
        ["inbox"] = call.InboxSlim(link.Inbox),
    };

    private static void AddCompany(Call call, JsonObject json, Contact contact)
    {
        if (call.Account.Features.Contains("companies"))
        {
            json["company_id"] = contact.Company?.Id;
        }
    }
}
