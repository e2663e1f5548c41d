using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Client;

/// <summary>Who calls the client API: nobody but the bearer of an inbox identifier and a source id.</summary>
internal static class ClientSession
{
    public const string Inbox = "/public/api/v1/inboxes/{inbox_identifier}";
    public const string Contact = Inbox + "/contacts/{contact_identifier}";
    public const string Conversation = Contact + "/conversations/{conversation_id}";

    public static Refusal NotFound() => new(Answer.Framework(404));

    /// <summary>The inbox of the path, wherever in the installation it is; the call then belongs to its account.</summary>
    public static (Inbox Inbox, ApiChannel Channel) EnterInbox(Call call)
    {
        var identifier = call.Segment("inbox_identifier");
        foreach (var account in call.World.Accounts)
        {
            foreach (var inbox in account.Inboxes)
            {
                if (inbox.Channel is ApiChannel channel && channel.Identifier == identifier)
                {
                    call.Account = account;
                    return (inbox, channel);
                }
            }
        }

        throw NotFound();
    }

    public static ContactInbox EnterContact(Call call) => EnterContact(call, EnterInbox(call).Inbox);

    public static ContactInbox EnterContact(Call call, Inbox inbox) => call.Account.Contacts.BySource(inbox, call.Segment("contact_identifier")) ?? throw NotFound();

    /// <summary>A verified session reaches all conversations of its contact, others their own.</summary>
    public static IEnumerable<Conversation> Conversations(Call call, ContactInbox session) =>
        call.Account.Conversations.Values.Where(row => session.HmacVerified ? row.Contact == session.Contact : row.ContactInbox == session);

    public static Conversation EnterConversation(Call call, out ContactInbox session)
    {
        var found = EnterContact(call);
        session = found;
        var id = call.Id("conversation_id");
        return Conversations(call, found).FirstOrDefault(row => row.DisplayId == id) ?? throw NotFound();
    }

    /// <summary>Checks the hash where one is given or demanded; a wrong one breaks the server.</summary>
    /// <returns>Whether a hash was checked.</returns>
    public static bool VerifyIdentity(Call call, ApiChannel channel)
    {
        var hash = Fields.AsText(call.Params["identifier_hash"]);
        if (string.IsNullOrWhiteSpace(hash) && !channel.HmacMandatory)
        {
            return false;
        }

        var identifier = Fields.AsText(call.Params["identifier"]) ?? "";
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(channel.HmacToken), Encoding.UTF8.GetBytes(identifier));
        return hash == Convert.ToHexStringLower(expected) ? true : throw Refusal.Crash();
    }
}
