using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Filters;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>What hangs on a company: its contacts, and what hangs on them.</summary>
internal static class CompanyContactResource
{
    private const string Path = CompanyResource.Path + "/{company_id}";
    private const int PageSize = 15;
    private const int Newest = 20;

    public static void Map(Routes routes)
    {
        routes.Get(Path + "/contacts", List);
        routes.Get(Path + "/contacts/search", Search);
        routes.Post(Path + "/contacts", Add);
        routes.Delete(Path + "/contacts/{id}", Remove);
        routes.Get(Path + "/conversations", ListConversations);
        routes.Get(Path + "/notes", ListNotes);
    }

    private static Company Find(Call call) => CompanyResource.Find(call, "company_id");

    private static Answer List(Call call)
    {
        var company = Find(call);
        return Page(call, company, contact => contact.Company == company);
    }

    /// <summary>Those who could be added.</summary>
    private static Answer Search(Call call)
    {
        var company = Find(call);
        var pattern = LikePattern.Create(CompanyResource.Query(call), ignoreCase: true);
        return Page(call, company, contact => contact.Company != company
            && (pattern.Matches(contact.Name) || pattern.Matches(contact.Email) || pattern.Matches(contact.PhoneNumber) || pattern.Matches(contact.Identifier)));
    }

    private static Answer Page(Call call, Company company, Func<Contact, bool> fits)
    {
        var contacts = call.Account.Contacts.Where(fits).OrderBy(contact => contact.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(contact => contact.Id).ToArray();
        return CompanyResource.Page(call, contacts, PageSize, contact => call.CompanyContact(contact, company));
    }

    private static Answer Add(Call call)
    {
        var company = Find(call);
        var contact = call.Account.Contacts.Find(call.IdOf("contact_id")) ?? throw Refusal.NotFound();
        Move(call, contact, company);
        company.UpdatedAt = call.Now;
        return Answer.Ok(new JsonObject { ["payload"] = call.CompanyContact(contact, company) });
    }

    private static Answer Remove(Call call)
    {
        var company = Find(call);
        var contact = call.Account.Contacts.Find(call.Id()) is { } found && found.Company == company ? found : throw Refusal.NotFound();
        Move(call, contact, null);
        return Answer.Empty();
    }

    private static void Move(Call call, Contact contact, Company? company)
    {
        var before = call.Columns(contact);
        contact.Join(company);
        contact.UpdatedAt = call.Now;
        call.Account.Contacts.Touched();
        call.RaiseUpdated(contact, before);
    }

    private static Answer ListConversations(Call call)
    {
        var company = Find(call);
        var payload = new JsonArray();
        var visible = call.Account.Conversations.Values.Where(conversation => conversation.Contact.Company == company && call.MayUse(conversation.Inbox));
        foreach (var conversation in visible.OrderByDescending(conversation => conversation.LastActivityAt).Take(Newest))
        {
            payload.Add(call.Conversation(conversation));
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }

    private static Answer ListNotes(Call call)
    {
        var company = Find(call);
        var payload = new JsonArray();
        IEnumerable<(Contact Contact, Note Note)> notes = call.Account.Contacts.Where(contact => contact.Company == company).SelectMany(contact => contact.Notes.Select(note => (contact, note)));
        foreach (var (contact, note) in notes.OrderByDescending(pair => pair.Note.Id).Take(Newest))
        {
            var json = NoteResource.Render(call, note, note.Content);
            json["contact"] = call.Contact(contact);
            payload.Add(json);
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }
}
