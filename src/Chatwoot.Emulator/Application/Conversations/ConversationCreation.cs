using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Messages;
using Chatwoot.Emulator.Application.Notifications;
using Chatwoot.Emulator.Application.Rules;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>Beginning a conversation, with or without a first message.</summary>
internal static class ConversationCreation
{
    public static void Map(Routes routes) => routes.Post(ConversationResource.Path, Create, bots: true);

    /// <summary>A new conversation as any API begins it: blocked contacts' are closed, bots' are pending.</summary>
    public static Conversation Begin(Call call, ContactInbox link, JsonObject customAttributes)
    {
        ConversationChanges.CheckAttributes(customAttributes);
        var conversation = call.World.AddConversation(call.Account, link);
        conversation.CustomAttributes = (JsonObject)customAttributes.DeepClone();
        conversation.WaitingSince = conversation.CreatedAt;
        if (link.Contact.Blocked)
        {
            conversation.Status = "resolved";
        }
        else if (link.Inbox.AgentBot is not null)
        {
            conversation.Status = "pending";
        }

        call.Raise("conversation.created", conversation);
        Automation.Happened(call, "conversation_created", conversation);
        return conversation;
    }

    /// <summary>Where an inbox holds one conversation for each session, the latest is taken up again.</summary>
    public static Conversation? Locked(Account account, ContactInbox link) =>
        link.Inbox.LockToSingleConversation ? account.Conversations.Values.LastOrDefault(conversation => conversation.ContactInbox == link) : null;

    private static Answer Create(Call call)
    {
        var link = FindOrMakeLink(call);
        var first = call.Params["message"] switch
        {
            JsonObject { Count: 0 } or null or JsonArray { Count: 0 } => null,
            JsonObject message => message,
            var other when string.IsNullOrWhiteSpace(Fields.AsText(other)) => null,
            _ => throw Refusal.Crash(),
        };
        var existing = Locked(call.Account, link);
        var conversation = existing ?? BeginAsAsked(call, link);
        try
        {
            if (first is not null)
            {
                new MessageBuilder(call, conversation, first).Build();
            }
        }
        catch (MessageFault fault)
        {
            // One transaction: the number stays used up.
            if (existing is null)
            {
                call.Account.Conversations.Remove(conversation.DisplayId);
            }

            throw fault.Attribute is { } attribute ? Refusal.Invalid(fault.Message, attribute) : Refusal.Crash();
        }

        if (first is not null)
        {
            // Storing a message takes longer than the activities before it.
            call.RunJobs();
        }

        return ConversationResource.Render(call, conversation);
    }

    private static Conversation BeginAsAsked(Call call, ContactInbox link)
    {
        var additional = Attributes(call, "additional_attributes");
        var custom = Attributes(call, "custom_attributes");
        call.Fields.TryChoice("status", ConversationChanges.Statuses, out var status);
        var assigneeId = Reference(call, "assignee_id");
        var teamId = Reference(call, "team_id");

        var conversation = Begin(call, link, custom);
        conversation.AdditionalAttributes = (JsonObject)additional.DeepClone();
        if (status is not null && !link.Contact.Blocked && link.Inbox.AgentBot is null)
        {
            conversation.Status = status;
        }

        if (conversation.Status == "snoozed" && DateTimeOffset.TryParse(call.Fields.Text("snoozed_until"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) && Fields.AsText(call.Params["snoozed_until"])!.Contains('-', StringComparison.Ordinal))
        {
            conversation.SnoozedUntil = until.ToUniversalTime();
        }

        Place(call, conversation, assigneeId, teamId);
        return conversation;
    }

    /// <summary>Neither is checked against the account or the inbox; an id of nobody is kept all the same.</summary>
    private static void Place(Call call, Conversation conversation, long? assigneeId, long? teamId)
    {
        if (assigneeId is { } user)
        {
            ConversationChanges.Take(conversation, call.World.Users.Find(user));
            conversation.LostAssigneeId = conversation.Assignee is null ? user : null;
        }

        if (teamId is { } team)
        {
            conversation.Team = call.Account.Teams.Find(team);
            conversation.LostTeamId = conversation.Team is null ? team : null;
            if (conversation is { Team: { } known, Assignee: { } assignee } && !known.Members.Contains(assignee.Id))
            {
                conversation.Assignee = null;
                conversation.Participants.Clear();
            }

            Activities.Team(call, conversation, null, withAssignee: true);
        }
        else if (conversation.HasAssignee)
        {
            Activities.Assignee(call, conversation);
        }

        // Whoever gives a new conversation to himself is told as well.
        Notifying.Assigned(call, conversation, evenByHimself: true);
    }

    private static long? Reference(Call call, string key) => call.Fields.TryInteger(key, out var id) && id is > 0 ? id : null;

    private static JsonObject Attributes(Call call, string key) => call.Params[key] switch
    {
        null => [],
        JsonObject attributes => attributes,
        _ => throw Refusal.Crash(),
    };

    /// <summary>Inbox and contact name a link, made when there is none; else the source id alone has to.</summary>
    private static ContactInbox FindOrMakeLink(Call call)
    {
        var inbox = IsBlank(call.Params["inbox_id"]) ? null : call.Account.Inboxes.Find(call.IdOf("inbox_id")) ?? throw Refusal.NotFound();
        if (inbox is not null)
        {
            call.Require(inbox);
        }

        var contact = IsBlank(call.Params["contact_id"]) ? null : call.Account.Contacts.Find(call.IdOf("contact_id")) ?? throw Refusal.NotFound();
        var sourceId = Fields.AsText(call.Params["source_id"]);
        if (inbox is not null && contact is not null)
        {
            return MakeLink(call, contact, inbox, sourceId);
        }

        foreach (var account in call.World.Accounts)
        {
            var found = sourceId is null ? null : account.Contacts.SelectMany(row => row.Inboxes).FirstOrDefault(row => row.SourceId == sourceId);
            if (found is not null)
            {
                return account == call.Account && call.MayUse(found.Inbox) ? found : throw Refusal.NotAuthorized();
            }
        }

        throw Refusal.NotFound();
    }

    private static ContactInbox MakeLink(Call call, Contact contact, Inbox inbox, string? given)
    {
        var sourceId = given ?? ContactInboxResource.Derive(call, inbox, contact.Email, contact.PhoneNumber);
        if (sourceId.Length == 0)
        {
            throw Refusal.Crash();
        }

        var taken = call.Account.Contacts.BySource(inbox, sourceId);
        if (taken?.Contact == contact)
        {
            return taken;
        }

        if (taken is not null)
        {
            if (inbox.Channel is not (EmailChannel or SmsChannel))
            {
                throw Refusal.Error(422, "source_id should be unique");
            }

            ContactInboxResource.MakeWay(call, taken);
        }

        var link = call.World.Link(call.Account, contact, inbox, sourceId);
        link.HmacVerified = call.Fields.TryBoolean("hmac_verified", out var verified) && verified == true;
        return link;
    }

    private static bool IsBlank(JsonNode? node) => node is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || (node is JsonValue && string.IsNullOrWhiteSpace(Fields.AsText(node)));
}
