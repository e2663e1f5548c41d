using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>The places a contact has, and could have, in inboxes.</summary>
internal static class ContactInboxResource
{
    private const string Account = "/api/v1/accounts/{account_id}";

    public static void Map(Routes routes)
    {
        routes.Post(Account + "/contacts/{contact_id}/contact_inboxes", Create);
        routes.Get(Account + "/contacts/{id}/contactable_inboxes", Contactable);
        routes.Post(Account + "/contact_inboxes/filter", Lookup);
    }

    /// <summary>A source id for a new link; refused where the contact lacks what it is made of.</summary>
    public static string Derive(Call call, Inbox inbox, string? email, string? phoneNumber) => inbox.Channel switch
    {
        EmailChannel => email ?? throw Refusal.Missing("contact email"),
        SmsChannel => string.IsNullOrEmpty(phoneNumber) ? throw Refusal.Missing("contact phone number") : phoneNumber,
        LineChannel => throw Refusal.Crash(),
        _ => call.World.NewUuid(),
    };

    private static Answer Create(Call call)
    {
        var contact = ContactResource.Find(call, "contact_id");
        var inbox = FindInbox(call);
        var given = Fields.AsText(call.Params["source_id"]);
        if (given is "")
        {
            throw Refusal.Crash();
        }

        var sourceId = given ?? Derive(call, inbox, contact.Email, contact.PhoneNumber);
        var taken = call.Account.Contacts.BySource(inbox, sourceId);
        if (taken?.Contact == contact)
        {
            return Answer.Ok(call.ContactInbox(taken));
        }

        if (taken is not null)
        {
            MakeWay(call, taken);
        }

        var link = call.World.Link(call.Account, contact, inbox, sourceId);
        link.HmacVerified = call.Fields.TryBoolean("hmac_verified", out var verified) && verified == true;
        return Answer.Ok(call.ContactInbox(link));
    }

    /// <summary>In inboxes where an address is the source id, the older contact's is mangled; elsewhere it breaks.</summary>
    public static void MakeWay(Call call, ContactInbox taken)
    {
        if (taken.Inbox.Channel is not (EmailChannel or SmsChannel))
        {
            throw Refusal.Crash();
        }

        var digit = 0;
        while (call.Account.Contacts.BySource(taken.Inbox, digit + taken.SourceId) is not null)
        {
            digit++;
        }

        call.Account.Contacts.Rename(taken, digit + taken.SourceId);
    }

    private static Answer Contactable(Call call)
    {
        var contact = ContactResource.Find(call);
        var payload = new JsonArray();
        foreach (var inbox in call.Account.Inboxes.Where(call.MayUse))
        {
            if (SourceFor(call, contact, inbox) is { } sourceId)
            {
                payload.Add(new JsonObject { ["inbox"] = call.InboxSlim(inbox), ["source_id"] = sourceId });
            }
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }

    private static string? SourceFor(Call call, Contact contact, Inbox inbox)
    {
        var link = contact.Inboxes.LastOrDefault(candidate => candidate.Inbox == inbox);
        switch (inbox.Channel)
        {
            case EmailChannel:
                return contact.Email;
            case SmsChannel:
                return string.IsNullOrEmpty(contact.PhoneNumber) ? null : contact.PhoneNumber;
            case ApiChannel:
                return link?.SourceId ?? call.World.NewUuid();
            case LineChannel:
                return null;
            default:
                return link is not null && !call.Account.Conversations.Values.Any(conversation => conversation.ContactInbox == link) ? link.SourceId : null;
        }
    }

    private static Answer Lookup(Call call)
    {
        var inbox = FindInbox(call);
        var sourceId = Fields.AsText(call.Params["source_id"]);
        var link = sourceId is null ? null : call.Account.Contacts.BySource(inbox, sourceId);
        return link is null ? Answer.Empty(404) : Answer.Ok(call.Contact(link.Contact, withInboxes: true));
    }

    private static Inbox FindInbox(Call call)
    {
        var inbox = call.Account.Inboxes.Find(call.IdOf("inbox_id")) ?? throw Refusal.NotFound();
        call.Require(inbox);
        return inbox;
    }
}
