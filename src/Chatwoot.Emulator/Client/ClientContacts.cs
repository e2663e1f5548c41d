using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Client;

/// <summary>Sessions of end users.</summary>
internal static class ClientContacts
{
    private const int LongestName = 255;

    private static readonly string[] Adjectives = ["autumn", "bold", "bright", "calm", "cool", "dark", "falling", "gentle", "hidden", "icy", "late", "quiet", "silent", "small", "solitary", "wandering"];

    private static readonly string[] Nouns = ["brook", "cloud", "dawn", "field", "forest", "glade", "haze", "lake", "leaf", "meadow", "moon", "mountain", "river", "sky", "sun", "wind"];

    public static void Map(Routes routes)
    {
        routes.Post(ClientSession.Inbox + "/contacts", Create);
        routes.Get(ClientSession.Contact, Show);
        routes.Update(ClientSession.Contact, Update);
    }

    /// <summary>A known source id gives its session, a known person another session; neither is changed.</summary>
    private static Answer Create(Call call)
    {
        var (inbox, channel) = ClientSession.EnterInbox(call);
        ClientSession.VerifyIdentity(call, channel);
        RequireTexts(call);
        var contacts = call.Account.Contacts;
        var sourceId = Fields.AsText(call.Params["source_id"]);
        var identifier = Fields.AsText(call.Params["identifier"]);
        if (sourceId is "" || identifier is "")
        {
            throw Refusal.Crash();
        }

        if (sourceId is not null && contacts.BySource(inbox, sourceId) is { } known)
        {
            return Answer.Ok(ClientJson.Session(known));
        }

        var email = Fields.AsText(call.Params["email"])?.ToLowerInvariant();
        var phone = Fields.AsText(call.Params["phone_number"]);
        var contact = (identifier is null ? null : contacts.ByIdentifier(identifier))
            ?? (string.IsNullOrEmpty(email) ? null : contacts.ByEmail(email))
            ?? (string.IsNullOrEmpty(phone) ? null : contacts.ByPhone(phone))
            ?? Make(call);
        return Answer.Ok(ClientJson.Session(call.World.Link(call.Account, contact, inbox, sourceId ?? call.World.NewUuid())));
    }

    private static Contact Make(Call call)
    {
        var fields = Pick(call, "identifier", "email", "phone_number", "custom_attributes");
        var name = Fields.AsText(call.Params["name"]);
        fields["name"] = name is null ? RandomName(call.World) : Cut(name);
        var draft = ContactDraft.Read(call, new Contact { CreatedAt = call.Now, UpdatedAt = call.Now }, new Fields(fields));
        draft.Apply(call);
        call.Raise("contact.created", draft.Contact);
        return call.Account.Contacts.Add(draft.Contact);
    }

    private static Answer Show(Call call) => Answer.Ok(ClientJson.Session(Enter(call)));

    private static Answer Update(Call call)
    {
        var session = Enter(call);
        RequireTexts(call);
        var fields = Pick(call, "name", "email", "phone_number");
        foreach (var key in fields.Select(pair => pair.Key).ToArray())
        {
            // What is blank changes nothing: a field cannot be cleared.
            if (string.IsNullOrWhiteSpace(Fields.AsText(fields[key])))
            {
                fields.Remove(key);
            }
        }

        if (fields.ContainsKey("name"))
        {
            fields["name"] = Cut(Fields.AsText(fields["name"])!);
        }

        var contact = MergeIntoOwner(call, session.Contact, fields);
        var custom = call.Params["custom_attributes"] as JsonObject;
        if (fields.Count > 0 || custom is { Count: > 0 })
        {
            Write(call, contact, fields, custom);
        }

        return Answer.Ok(ClientJson.Record(call, contact));
    }

    private static void Write(Call call, Contact contact, JsonObject fields, JsonObject? custom)
    {
        var draft = ContactDraft.Read(call, contact, new Fields(fields));
        var before = call.Columns(contact);
        call.Account.Contacts.Change(contact, changed =>
        {
            draft.Apply(call);
            DeepMerge(changed.CustomAttributes, custom ?? []);
            changed.UpdatedAt = call.Now;
        });
        call.RaiseUpdated(contact, before);
    }

    /// <summary>An address or number another contact has makes the two one: the other, and without any proof.</summary>
    private static Contact MergeIntoOwner(Call call, Contact current, JsonObject fields)
    {
        var contacts = call.Account.Contacts;
        var email = Fields.AsText(fields["email"])?.ToLowerInvariant();
        if (email is not null && contacts.ByEmail(email) is { } byEmail && byEmail != current)
        {
            ContactMergeResource.Move(call, byEmail, current);
            current = byEmail;
        }

        if (Fields.AsText(fields["phone_number"]) is { } phone && contacts.ByPhone(phone) is { } byPhone && byPhone != current)
        {
            if (email is not null && byPhone.Email != email)
            {
                fields.Remove("phone_number");
            }
            else
            {
                ContactMergeResource.Move(call, byPhone, current);
                current = byPhone;
            }
        }

        return current;
    }

    /// <summary>The session of the path; a valid hash marks it verified, even in a GET.</summary>
    private static ContactInbox Enter(Call call)
    {
        var (inbox, channel) = ClientSession.EnterInbox(call);
        var session = ClientSession.EnterContact(call, inbox);
        session.HmacVerified |= ClientSession.VerifyIdentity(call, channel);
        return session;
    }

    /// <summary>Text methods are called on these without asking.</summary>
    private static void RequireTexts(Call call)
    {
        foreach (var key in (string[])["name", "email"])
        {
            if (call.Params[key] is JsonValue value && value.GetValueKind() != JsonValueKind.String)
            {
                throw Refusal.Crash();
            }
        }
    }

    private static JsonObject Pick(Call call, params string[] keys)
    {
        var picked = new JsonObject();
        foreach (var key in keys)
        {
            if (call.Params[key] is { } value)
            {
                picked[key] = value.DeepClone();
            }
        }

        return picked;
    }

    private static void DeepMerge(JsonObject target, JsonObject changes)
    {
        foreach (var (key, value) in changes)
        {
            if (target[key] is JsonObject inner && value is JsonObject more)
            {
                DeepMerge(inner, more);
            }
            else
            {
                target[key] = value?.DeepClone();
            }
        }
    }

    private static string Cut(string name) => new StringInfo(name).LengthInTextElements > LongestName ? new StringInfo(name).SubstringByTextElements(0, LongestName) : name;

    private static string RandomName(World world)
    {
        var number = int.Parse(world.NewHex(6), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{Adjectives[number % Adjectives.Length]}-{Nouns[(number / 16) % Nouns.Length]}-{(number / 256) % 1000}");
    }
}
