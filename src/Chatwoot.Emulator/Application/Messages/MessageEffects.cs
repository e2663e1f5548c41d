using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Application.Notifications;
using Chatwoot.Emulator.Application.Reports;
using Chatwoot.Emulator.Application.Rules;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Messages;

/// <summary>What a new message does to its conversation.</summary>
internal static partial class MessageEffects
{
    private static readonly TimeSpan AgentIsThere = TimeSpan.FromMinutes(5);

    /// <param name="echoId">What the sender's client knows the message by.</param>
    public static void Follow(Call call, Message message, JsonNode? echoId = null)
    {
        var conversation = message.Conversation;
        call.RaiseCreated(message, echoId);
        if (message.Sender is Contact contact)
        {
            var idle = call.Columns(contact);
            contact.LastActivityAt = call.Now;
            contact.UpdatedAt = call.Now;
            call.Account.Contacts.Touched();
            call.RaiseUpdated(contact, idle);
        }

        if (message.Type == MessageType.Incoming)
        {
            call.RaiseUnread(conversation);
            Reopen(call, conversation);
        }

        var before = call.Columns(conversation);
        if (message.Type == MessageType.Incoming)
        {
            conversation.WaitingSince ??= message.CreatedAt;
        }

        if (IsReply(message))
        {
            if (conversation.FirstReplyCreatedAt is null)
            {
                ReportEvents.FirstReplied(call.World, message);
                call.RaiseCreated(message, echoId, "first.reply.created");
            }
            else if (conversation.WaitingSince is { } since)
            {
                ReportEvents.Replied(call.World, message, since);
            }

            conversation.FirstReplyCreatedAt ??= message.CreatedAt;
            conversation.WaitingSince = null;
        }

        if (message is { Type: MessageType.Outgoing, Private: false, Sender: AgentBot })
        {
            // A bot's answer ends the wait, yet is no first reply.
            conversation.WaitingSince = null;
        }

        conversation.UpdatedAt = call.Now;
        call.RaiseUpdated(conversation, before);
        var mentioned = message.Private && message.Content is { } note ? Mention(call, conversation, note) : [];
        Notifying.Written(call, message, mentioned);

        if (message.Type == MessageType.Incoming)
        {
            AddTemplates(call, conversation);
        }

        Automation.Happened(call, "message_created", conversation, message);
    }

    /// <summary>A person's answer the contact gets to see; bots, rules and campaigns do not count.</summary>
    private static bool IsReply(Message message) =>
        message is { Type: MessageType.Outgoing, Private: false, Sender: User }
        && !message.AdditionalAttributes.ContainsKey("campaign_id")
        && message.ContentAttributes["automation_rule_id"] is null;

    /// <summary>Pending conversations stay pending, those of blocked contacts stay closed.</summary>
    private static void Reopen(Call call, Conversation conversation)
    {
        if (conversation.Contact.Blocked)
        {
            return;
        }

        if (conversation.Status == "snoozed")
        {
            ConversationChanges.SetStatus(call, conversation, "open");
        }
        else if (conversation.Status == "resolved")
        {
            var bot = conversation.Inbox.AgentBot is not null;
            ConversationChanges.SetStatus(call, conversation, bot ? "pending" : "open", reopenedByMessage: !bot && conversation.Inbox.Channel is ApiChannel);
        }
    }

    private static long[] Mention(Call call, Conversation conversation, string note)
    {
        var mentioned = new List<long>();
        foreach (Match match in Mentioned().Matches(note))
        {
            var id = long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            if (conversation.Inbox.Members.Contains(id) || call.Account.Administrators.Any(member => member.User.Id == id))
            {
                conversation.Mentions.Add(id);
                mentioned.Add(id);
                ConversationChanges.Join(conversation, id);
            }
        }

        return [.. mentioned.Distinct()];
    }

    private static void AddTemplates(Call call, Conversation conversation)
    {
        var inbox = conversation.Inbox;
        if (IsClosed(call, inbox) && !string.IsNullOrWhiteSpace(inbox.OutOfOfficeMessage) && !AnsweredLately(call, conversation))
        {
            call.RaiseCreated(call.World.AddMessage(conversation, MessageType.Template, inbox.OutOfOfficeMessage, null));
        }

        var first = !conversation.Messages.Exists(message => message.Type is MessageType.Outgoing or MessageType.Template);
        if (first && inbox.GreetingEnabled && !string.IsNullOrWhiteSpace(inbox.GreetingMessage))
        {
            call.RaiseCreated(call.World.AddMessage(conversation, MessageType.Template, inbox.GreetingMessage, null));
        }
    }

    private static bool AnsweredLately(Call call, Conversation conversation) => conversation.Messages.Exists(message =>
        (message is { Type: MessageType.Outgoing, Private: false } && message.CreatedAt > call.Now - AgentIsThere)
        || (message.Type == MessageType.Template && message.CreatedAt.UtcDateTime.Date == call.Now.UtcDateTime.Date));

    private static bool IsClosed(Call call, Inbox inbox)
    {
        if (!inbox.WorkingHoursEnabled)
        {
            return false;
        }

        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(inbox.Timezone, out var found) ? found : TimeZoneInfo.Utc;
        var now = TimeZoneInfo.ConvertTime(call.Now, zone);
        var hours = inbox.WorkingHours.Find(day => day.DayOfWeek == (int)now.DayOfWeek);
        if (hours is null || hours.OpenAllDay)
        {
            return false;
        }

        var minute = (now.Hour * 60) + now.Minute;
        return hours.ClosedAllDay
            || minute < (hours.OpenHour.GetValueOrDefault() * 60) + hours.OpenMinutes.GetValueOrDefault()
            || minute >= (hours.CloseHour.GetValueOrDefault() * 60) + hours.CloseMinutes.GetValueOrDefault();
    }

    [GeneratedRegex(@"\(mention://user/([0-9]{1,18})/")]
    private static partial Regex Mentioned();
}
