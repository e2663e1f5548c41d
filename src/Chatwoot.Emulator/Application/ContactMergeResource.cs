using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static class ContactMergeResource
{
    public static void Map(Routes routes) => routes.Post("/api/v1/accounts/{account_id}/actions/contact_merge", Merge);

    private static Answer Merge(Call call)
    {
        var target = Find(call, "base_contact_id");
        var merged = Find(call, "mergee_contact_id");
        if (target != merged)
        {
            Move(call, target, merged);
        }

        return Answer.Ok(call.Contact(target));
    }

    private static Contact Find(Call call, string key) => call.Account.Contacts.Find(call.IdOf(key)) ?? throw Refusal.NotFound();

    /// <summary>The base keeps what it has and gets the rest; labels, blocking, avatar and company of the other are lost.</summary>
    public static void Move(Call call, Contact target, Contact merged)
    {
        var account = call.Account;
        var own = call.Columns(target);
        call.Raise("contact.merged", target);
        foreach (var conversation in account.Conversations.Values.Where(conversation => conversation.Contact == merged))
        {
            conversation.Contact = target;
            call.Raise("conversation.contact_changed", conversation);
            foreach (var message in conversation.Messages.Where(message => message.Sender == merged))
            {
                var before = call.Columns(message);
                message.Sender = target;
                message.UpdatedAt = call.Now;
                call.RaiseUpdated(message, before);
            }
        }

        foreach (var link in merged.Inboxes)
        {
            link.Contact = target;
            target.Inboxes.Add(link);
        }

        target.Notes.AddRange(merged.Notes);
        target.Notes.Sort((left, right) => left.Id.CompareTo(right.Id));

        // The links have moved, so removing the contact must not take their source ids along.
        merged.Inboxes.Clear();
        account.Contacts.Remove(merged);
        call.Raise("contact.deleted", merged);
        account.Contacts.Change(target, contact =>
        {
            contact.Identifier = Fill(contact.Identifier, merged.Identifier);
            contact.Name = Fill(contact.Name, merged.Name);
            contact.Email = Fill(contact.Email, merged.Email);
            contact.PhoneNumber = Fill(contact.PhoneNumber, merged.PhoneNumber);
            Fill(contact.AdditionalAttributes, merged.AdditionalAttributes);
            Fill(contact.CustomAttributes, merged.CustomAttributes);
        });
        call.RaiseUpdated(target, own);
    }

    private static string? Fill(string? own, string? other) => string.IsNullOrWhiteSpace(own) ? other ?? own : own;

    private static void Fill(JsonObject own, JsonObject other)
    {
        foreach (var (key, value) in other)
        {
            if (!own.TryGetPropertyValue(key, out var present))
            {
                own[key] = value?.DeepClone();
            }
            else if (present is JsonObject inner && value is JsonObject more)
            {
                Fill(inner, more);
            }
        }
    }
}
