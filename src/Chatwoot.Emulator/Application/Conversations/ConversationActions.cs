using System;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Reports;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Application.Notifications;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>What an agent or bot does to one conversation.</summary>
internal static class ConversationActions
{
    private const string One = ConversationResource.One;
    private static readonly TimeSpan SeenAtMostEvery = TimeSpan.FromHours(1);

    public static void Map(Routes routes)
    {
        routes.Post(One + "/toggle_status", ToggleStatus, bots: true);
        routes.Post(One + "/toggle_priority", TogglePriority, bots: true);
        routes.Post(One + "/toggle_typing_status", ToggleTyping, bots: true);
        routes.Post(One + "/mute", Mute);
        routes.Post(One + "/unmute", Unmute);
        routes.Post(One + "/transcript", Transcript);
        routes.Post(One + "/update_last_seen", UpdateLastSeen);
        routes.Post(One + "/unread", Unread);
    }

    private static Answer ToggleStatus(Call call)
    {
        var conversation = ConversationResource.Find(call);
        call.Fields.TryChoice("status", ConversationChanges.Statuses, out var status);
        var handOff = call.Bot is not null && conversation.Status == "pending" && status == "open";
        var wanted = status ?? (conversation.Status == "open" ? "resolved" : "open");
        ConversationChanges.SetStatus(call, conversation, wanted, call.Params["snoozed_until"]);
        if (handOff)
        {
            var before = call.Columns(conversation);
            conversation.WaitingSince = call.Now;
            conversation.UpdatedAt = call.Now;
            call.RaiseUpdated(conversation, before);
            call.Raise("conversation.bot_handoff", conversation);
            ReportEvents.HandedOff(call.World, conversation);
        }

        // Whoever opens a conversation as an agent takes it over; administrators do not.
        if (wanted == "open" && call.Membership is { Role: "agent" } && conversation.Assignee != call.User)
        {
            ConversationChanges.Assign(call, conversation, call.User);
        }

        return Answer.Ok(new JsonObject
        {
            ["payload"] = new JsonObject
            {
                ["success"] = handOff ? null : true,
                ["conversation_id"] = conversation.DisplayId,
                ["current_status"] = conversation.Status,
                ["snoozed_until"] = conversation.SnoozedBeyond ?? conversation.SnoozedUntil.Iso(),
            },
        });
    }

    /// <summary>It sets rather than toggles: without a word the priority goes.</summary>
    private static Answer TogglePriority(Call call)
    {
        var conversation = ConversationResource.Find(call);
        call.Fields.TryChoice("priority", ConversationChanges.Priorities, out var priority);
        ConversationChanges.SetPriority(call, conversation, priority);
        return Answer.Empty();
    }

    /// <summary>Only tells those who listen on the web socket.</summary>
    private static Answer ToggleTyping(Call call)
    {
        var conversation = ConversationResource.Find(call);
        call.RaiseTyping(conversation, (Entity?)call.CallingUser ?? call.Bot!);
        return Answer.Empty();
    }

    private static Answer Mute(Call call)
    {
        var conversation = ConversationResource.Find(call);
        ConversationChanges.SetStatus(call, conversation, "resolved");
        ConversationChanges.Block(call, conversation.Contact, blocked: true);
        Activities.Muting(call, conversation, muted: true);
        return Answer.Empty();
    }

    private static Answer Unmute(Call call)
    {
        var conversation = ConversationResource.Find(call);
        ConversationChanges.Block(call, conversation.Contact, blocked: false);
        Activities.Muting(call, conversation, muted: false);
        return Answer.Empty();
    }

    /// <summary>No mail is sent.</summary>
    private static Answer Transcript(Call call)
    {
        ConversationResource.Find(call);
        return string.IsNullOrWhiteSpace(Fields.AsText(call.Params["email"])) ? throw Refusal.Error(422, "email param missing") : Answer.Empty();
    }

    /// <summary>With nothing unread the time is written once an hour at most.</summary>
    private static Answer UpdateLastSeen(Call call)
    {
        var conversation = ConversationResource.Find(call);
        var assignee = conversation.Assignee == call.User;
        Notifying.Seen(call, conversation);
        var counted = conversation.UnreadCount;
        var unread = HasNews(conversation, assignee ? conversation.AssigneeLastSeenAt : conversation.AgentLastSeenAt);
        if (unread || IsStale(call, conversation.AgentLastSeenAt) || (assignee && IsStale(call, conversation.AssigneeLastSeenAt)))
        {
            conversation.AgentLastSeenAt = call.Now;
            conversation.AssigneeLastSeenAt = assignee ? call.Now : conversation.AssigneeLastSeenAt;
        }

        if (counted > 0 && conversation.UnreadCount == 0)
        {
            call.RaiseUnread(conversation);
        }

        return Answer.Ok(call.Conversation(conversation));
    }

    private static Answer Unread(Call call)
    {
        var conversation = ConversationResource.Find(call);
        var last = conversation.Messages.LastOrDefault(message => message.Type == MessageType.Incoming);
        conversation.AgentLastSeenAt = last?.CreatedAt.AddSeconds(-1);
        conversation.AssigneeLastSeenAt = conversation.AgentLastSeenAt;
        call.RaiseUnread(conversation);
        return Answer.Ok(call.Conversation(conversation));
    }

    private static bool HasNews(Conversation conversation, DateTimeOffset? seen) =>
        conversation.Messages.LastOrDefault() is { } last && (seen is null || last.CreatedAt > seen);

    private static bool IsStale(Call call, DateTimeOffset? seen) => seen is null || seen < call.Now - SeenAtMostEvery;
}
