using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Notifications;
using Chatwoot.Emulator.Application.Reports;
using Chatwoot.Emulator.Application.Rules;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>What may happen to a conversation, with all that follows from it, whoever has it done.</summary>
internal static class ConversationChanges
{
    public static readonly string[] Statuses = ["open", "resolved", "pending", "snoozed"];

    public static readonly string[] Priorities = ["low", "medium", "high", "urgent"];

    private const int LongestText = 1500;
    private const long LargestNumber = 9_999_999_999;
    private const long LargestTime = 1_000_000_000_000_000;
    private const long SecondsOfPeriod = 146_097L * 86_400;

    public static void SetStatus(Call call, Conversation conversation, string status, JsonNode? until = null, Contact? byContact = null, bool reopenedByMessage = false)
    {
        var before = call.Columns(conversation);
        var old = conversation.Status;
        var changed = old != status;
        Snooze(conversation, until);
        if (status != "snoozed")
        {
            Snooze(conversation, null);
        }

        conversation.Status = status;
        conversation.UpdatedAt = call.Now;
        if (!changed)
        {
            call.RaiseUpdated(conversation, before);
            return;
        }

        call.Raise("conversation.status_changed", conversation);
        if (status is "open" or "resolved")
        {
            call.Raise("conversation." + (status == "open" ? "opened" : "resolved"), conversation);
        }

        if (status == "resolved")
        {
            ReportEvents.Resolved(call.World, conversation);
            SatisfactionSurvey.Send(call, conversation);
        }
        else if (status == "open")
        {
            ReportEvents.Opened(call.World, conversation);
        }

        Activities.Status(call, conversation, byContact, reopenedByMessage);
        call.RaiseUpdated(conversation, before);
        if (status == "resolved")
        {
            // Behind the back of those who listen.
            conversation.WaitingSince = null;
        }

        Automation.Happened(call, "conversation_updated", conversation, change: ("status", old, status));
        if (status is "open" or "resolved")
        {
            Automation.Happened(call, status == "open" ? "conversation_opened" : "conversation_resolved", conversation);
        }
    }

    public static void SetPriority(Call call, Conversation conversation, string? priority)
    {
        var old = conversation.Priority;
        if (old != priority)
        {
            var before = call.Columns(conversation);
            conversation.Priority = priority;
            conversation.UpdatedAt = call.Now;
            Activities.Priority(call, conversation, old);
            call.RaiseUpdated(conversation, before);
            Automation.Happened(call, "conversation_updated", conversation, change: ("priority", old, priority));
        }
    }

    public static void SetLabels(Call call, Conversation conversation, List<string> labels)
    {
        var before = call.Columns(conversation);
        var old = conversation.Labels;
        conversation.Labels = labels;
        conversation.UpdatedAt = call.Now;
        Activities.Labels(call, conversation, old);
        call.RaiseUpdated(conversation, before);
        Automation.Happened(call, "conversation_updated", conversation, change: ("labels", null, null));
    }

    public static void Assign(Call call, Conversation conversation, User? assignee)
    {
        var before = call.Columns(conversation);
        var changed = conversation.Assignee != assignee || conversation.LostAssigneeId is not null;
        conversation.AssigneeBot = null;
        Take(conversation, assignee);
        conversation.UpdatedAt = call.Now;
        call.RaiseUpdated(conversation, before);
        if (changed)
        {
            Activities.Assignee(call, conversation);
            call.Raise("assignee.changed", conversation);
            Notifying.Assigned(call, conversation);
            Automation.Happened(call, "conversation_updated", conversation, change: ("assignee_id", null, null));
        }
    }

    public static void Assign(Call call, Conversation conversation, AgentBot bot)
    {
        var before = call.Columns(conversation);
        var changed = conversation.HasAssignee;
        Take(conversation, null);
        conversation.AssigneeBot = bot;
        conversation.UpdatedAt = call.Now;
        call.RaiseUpdated(conversation, before);
        if (changed)
        {
            Activities.Assignee(call, conversation);
            call.Raise("assignee.changed", conversation);
        }
    }

    /// <summary>A new team drops an assignee from outside. Nobody is online, so no member is picked instead.</summary>
    public static void Assign(Call call, Conversation conversation, Team? team)
    {
        var old = conversation.Team;
        if (old == team && conversation.LostTeamId is null)
        {
            return;
        }

        var before = call.Columns(conversation);
        var assigned = conversation.Assignee;
        conversation.LostTeamId = null;
        conversation.Team = team;
        conversation.UpdatedAt = call.Now;
        if (team is not null && conversation.Assignee is { } assignee && !team.Members.Contains(assignee.Id))
        {
            conversation.Assignee = null;
        }

        call.RaiseUpdated(conversation, before);
        Activities.Team(call, conversation, old, withAssignee: false);
        if (conversation.Assignee != assigned)
        {
            call.Raise("assignee.changed", conversation);
        }

        call.Raise("team.changed", conversation);
        Automation.Happened(call, "conversation_updated", conversation, change: ("team_id", null, null));
    }

    /// <summary>Whoever gets a conversation takes part in it from then on.</summary>
    public static void Take(Conversation conversation, User? assignee)
    {
        conversation.LostAssigneeId = null;
        conversation.Assignee = assignee;
        if (assignee is not null)
        {
            Join(conversation, assignee.Id);
        }
    }

    public static void Join(Conversation conversation, long userId)
    {
        if (!conversation.Participants.Contains(userId))
        {
            conversation.Participants.Add(userId);
        }
    }

    public static void Block(Call call, Contact contact, bool blocked)
    {
        var before = call.Columns(contact);
        contact.Blocked = blocked;
        contact.UpdatedAt = call.Now;
        call.Account.Contacts.Touched();
        call.RaiseUpdated(contact, before);
    }

    public static void CheckAttributes(JsonObject attributes)
    {
        var validation = new Validation();
        foreach (var (key, value) in attributes)
        {
            switch (value?.GetValueKind())
            {
                case JsonValueKind.String when value.GetValue<string>().Length > LongestText:
                    validation.Add("custom_attributes", $"Custom attributes {key} length should be < 1500");
                    break;
                case JsonValueKind.Number when IsLarge(value.ToJsonString()):
                    validation.Add("custom_attributes", $"Custom attributes {key} value should be < 9999999999");
                    break;
                default:
                    break;
            }
        }

        validation.Check();
    }

    /// <summary>Epoch seconds, a number or text; a text counts by its leading digits, whatever follows.</summary>
    public static void Snooze(Conversation conversation, JsonNode? until)
    {
        conversation.SnoozedUntil = null;
        conversation.SnoozedBeyond = null;
        if (until is null)
        {
            return;
        }

        var text = until.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? Fields.AsText(until)! : "";
        var seconds = JsonText.LeadingNumber(text) ?? throw Refusal.Crash();
        if (seconds >= LargestTime || seconds <= -LargestTime)
        {
            throw Refusal.Crash();
        }

        if (seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            conversation.SnoozedUntil = DateTimeOffset.FromUnixTimeSeconds((long)seconds);
            return;
        }

        // The calendar repeats itself every four hundred years.
        var periods = (long)(seconds / SecondsOfPeriod);
        var time = DateTimeOffset.FromUnixTimeSeconds((long)(seconds % SecondsOfPeriod));
        conversation.SnoozedBeyond = string.Create(CultureInfo.InvariantCulture, $"{time.Year + (periods * 400)}-{time:MM-dd'T'HH:mm:ss.fff'Z'}");
    }

    /// <summary>Only whole numbers are looked at.</summary>
    private static bool IsLarge(string number) => number.AsSpan().IndexOfAny(".eE") < 0 && (!long.TryParse(number, CultureInfo.InvariantCulture, out var value) || value > LargestNumber);
}
