using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>Making, changing and removing contacts.</summary>
internal static class ContactWriting
{
    private const string Path = ContactResource.Path;

    public static void Map(Routes routes)
    {
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Delete(Path + "/{id}/avatar", DeleteAvatar);
        routes.Post(Path + "/{id}/destroy_custom_attributes", DestroyCustomAttributes);
        routes.Post(Path + "/import", Import);
        routes.Post(Path + "/export", Export);
    }

    private static Answer Create(Call call)
    {
        var inbox = call.Params["inbox_id"] is null ? null : call.Account.Inboxes.Find(call.IdOf("inbox_id")) ?? throw Refusal.NotFound();
        var draft = ContactDraft.Read(call, new Contact { CreatedAt = call.Now, UpdatedAt = call.Now });

        // Derived before anything is stored: the whole creation is one transaction.
        var sourceId = inbox is null ? null : SourceIdFor(call, draft, inbox);
        var contact = draft.Contact;
        draft.Apply(call);
        call.Account.Contacts.Add(contact);
        call.Raise("contact.created", contact);

        ContactInbox? link = null;
        if (inbox is not null && !string.IsNullOrEmpty(sourceId))
        {
            link = call.World.Link(call.Account, contact, inbox, sourceId);
        }

        return Answer.Ok(new JsonObject
        {
            ["payload"] = new JsonObject
            {
                ["contact"] = call.Contact(contact, withInboxes: true),
                ["contact_inbox"] = new JsonObject
                {
                    ["inbox"] = link is null ? null : call.InboxRow(link.Inbox),
                    ["source_id"] = link?.SourceId,
                },
            },
        });
    }

    private static string? SourceIdFor(Call call, ContactDraft draft, Inbox inbox)
    {
        if (call.Params["source_id"] is JsonObject or JsonArray)
        {
            throw Refusal.Crash();
        }

        if (Fields.AsText(call.Params["source_id"]) is { } given)
        {
            return call.Account.Contacts.BySource(inbox, given) is null ? given : throw Refusal.Crash();
        }

        return ContactInboxResource.Derive(call, inbox, draft.Email, draft.PhoneNumber);
    }

    private static Answer Update(Call call)
    {
        var contact = ContactResource.Find(call);
        var draft = ContactDraft.Read(call, contact);
        var before = call.Columns(contact);
        call.Account.Contacts.Change(contact, _ => draft.Apply(call));
        contact.UpdatedAt = call.Now;
        call.RaiseUpdated(contact, before);
        return Answer.Ok(new JsonObject { ["payload"] = call.Contact(contact, ContactResource.WithInboxes(call)) });
    }

    private static Answer Delete(Call call)
    {
        call.RequireAdministrator();
        Remove(call, ContactResource.Find(call));
        return Answer.Empty();
    }

    /// <summary>The conversations follow at once; the real server lets them linger for a moment.</summary>
    public static void Remove(Call call, Contact contact)
    {
        var account = call.Account;
        call.Raise("contact.deleted", contact);
        foreach (var conversation in account.Conversations.Values.Where(conversation => conversation.Contact == contact).ToArray())
        {
            account.Conversations.Remove(conversation.DisplayId);
        }

        account.Contacts.Remove(contact);
    }

    private static Answer DeleteAvatar(Call call)
    {
        var contact = ContactResource.Find(call);
        contact.Avatar = null;
        return Answer.Ok(new JsonObject { ["payload"] = call.Contact(contact) });
    }

    private static Answer DestroyCustomAttributes(Call call)
    {
        var contact = ContactResource.Find(call);
        var before = call.Columns(contact);
        foreach (var key in call.Fields.List("custom_attributes")?.Select(Fields.AsText).OfType<string>() ?? [])
        {
            contact.CustomAttributes.Remove(key);
        }

        call.RaiseUpdated(contact, before);

        return Answer.Ok(new JsonObject { ["payload"] = call.Contact(contact, withInboxes: true) });
    }

    /// <summary>The file is taken and never read: the real server reads it a minute later, in the background.</summary>
    private static Answer Import(Call call)
    {
        call.RequireAdministrator();
        return call.Params["import_file"] switch
        {
            null => throw Refusal.Error(422, "File is blank"),
            _ when call.Fields.File("import_file") is not null => Answer.Empty(),
            var other when Fields.AsText(other) is "" => throw Refusal.Error(422, "File is blank"),
            _ => throw Refusal.Crash(),
        };
    }

    private static Answer Export(Call call)
    {
        call.RequireAdministrator();
        return Answer.Empty(200, ("message", "We will notify you once contacts export file is ready to view."));
    }
}

/// <summary>A contact's fields as sent, checked but not yet stored.</summary>
internal sealed partial class ContactDraft
{
    /// <summary>Addresses at these say nothing about a company.</summary>
    private static readonly string[] FreeMail = ["gmail.com", "googlemail.com", "yahoo.com", "hotmail.com", "outlook.com", "live.com", "icloud.com", "aol.com", "proton.me", "protonmail.com", "gmx.de", "gmx.net", "web.de", "mail.ru", "qq.com", "163.com"];

    private readonly Fields fields;
    private string? name;
    private string? identifier;
    private bool blocked;
    private Picture? avatar;
    private Company? company;

    private ContactDraft(Contact contact, Fields fields)
    {
        Contact = contact;
        this.fields = fields;
    }

    public Contact Contact { get; }

    public string? Email { get; private set; }

    public string? PhoneNumber { get; private set; }

    public static ContactDraft Read(Call call, Contact contact) => Read(call, contact, call.Fields);

    /// <summary>Reads fields the caller chose among those sent.</summary>
    public static ContactDraft Read(Call call, Contact contact, Fields fields)
    {
        var draft = new ContactDraft(contact, fields);
        draft.ReadFields(call);
        draft.Check(call.Account);
        return draft;
    }

    public void Apply(Call call)
    {
        var firstEmail = Contact.Email is null && Email is not null;
        Contact.Name = name;
        Contact.Email = Email;
        Contact.PhoneNumber = PhoneNumber;
        Contact.Identifier = identifier;
        Contact.Blocked = blocked;
        Contact.Avatar = avatar;
        Merge(Contact.AdditionalAttributes, fields.Object("additional_attributes"));
        Merge(Contact.CustomAttributes, fields.Object("custom_attributes"));
        Contact.Location = ContactFilter.Additional(Contact, "city");
        Contact.CountryCode = ContactFilter.Additional(Contact, "country");
        if (company != Contact.Company)
        {
            Contact.Join(company);
        }
        else if (company is null && firstEmail && CompanyOf(call, Email!) is { } own)
        {
            Contact.Join(own);
        }
    }

    private void ReadFields(Call call)
    {
        name = fields.TryText("name", out var text) ? text : Contact.Name;
        Email = fields.TryText("email", out text) ? (string.IsNullOrWhiteSpace(text) ? null : text.ToLowerInvariant()) : Contact.Email;
        PhoneNumber = fields.TryText("phone_number", out text) ? text : Contact.PhoneNumber;
        identifier = fields.TryText("identifier", out text) ? text : Contact.Identifier;
        blocked = fields.TryBoolean("blocked", out var flag) ? flag ?? throw Refusal.Crash() : Contact.Blocked;
        if (call.Params["avatar_url"] is JsonObject or JsonArray)
        {
            throw Refusal.Crash();
        }

        avatar = Avatars.Read(call, fields, Contact.Avatar);
        company = Contact.Company;
        if (call.Account.Features.Contains("companies") && fields.TryInteger("company_id", out var id))
        {
            company = id is null ? null : call.Account.Companies.Find(id.Value) ?? throw Refusal.NotFound();
        }
    }

    private void Check(Account account)
    {
        var validation = new Validation();
        if (Email is not null)
        {
            if (account.Contacts.ByEmail(Email) is { } owner && owner != Contact)
            {
                validation.Add("email", "Email has already been taken");
            }

            if (!EmailPattern().IsMatch(Email))
            {
                validation.Add("email", "Email Invalid email");
            }
        }

        if (!string.IsNullOrWhiteSpace(identifier) && account.Contacts.ByIdentifier(identifier) is { } named && named != Contact)
        {
            validation.Add("identifier", "Identifier has already been taken");
        }

        if (!string.IsNullOrWhiteSpace(PhoneNumber))
        {
            if (account.Contacts.ByPhone(PhoneNumber) is { } called && called != Contact)
            {
                validation.Add("phone_number", "Phone number has already been taken");
            }

            if (!PhonePattern().IsMatch(PhoneNumber))
            {
                validation.Add("phone_number", "Phone number should be in e164 format");
            }
        }

        validation.Short("name", name);
        validation.Short("email", Email);
        validation.Short("phone_number", PhoneNumber);
        validation.Short("identifier", identifier);

        // What an earlier update left there is checked before this one could mend it, so a contact can get stuck.
        validation.Short("location", Contact.Location);
        validation.Short("country_code", Contact.CountryCode);
        validation.Check();

        // Only the database minds a second empty identifier.
        if (identifier is "" && account.Contacts.ByIdentifier("") is { } blank && blank != Contact)
        {
            throw Refusal.Crash();
        }
    }

    /// <summary>The company of an address's domain, made when there is none yet.</summary>
    private Company? CompanyOf(Call call, string email)
    {
        var domain = email[(email.LastIndexOf('@') + 1)..];
        if (FreeMail.Contains(domain) || !domain.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        var named = Fields.AsText(Contact.AdditionalAttributes["company_name"]);
        return call.Account.Companies.FirstOrDefault(candidate => candidate.Domain == domain)
            ?? call.Account.Companies.Add(new Company { Domain = domain, Name = string.IsNullOrWhiteSpace(named) ? Title(domain.Split('.')[0]) : named, CreatedAt = call.Now, UpdatedAt = call.Now });
    }

    private static string Title(string label)
    {
        var words = label.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static void Merge(JsonObject target, JsonObject? changes)
    {
        foreach (var (key, value) in changes ?? [])
        {
            target[key] = value?.DeepClone();
        }
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\z")]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"\+[1-9][0-9]{1,14}\z")]
    private static partial Regex PhonePattern();
}
