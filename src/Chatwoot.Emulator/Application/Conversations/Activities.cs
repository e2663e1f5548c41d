using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>
/// The activity messages that tell what somebody did to a conversation. A job writes them, so that an answer usually
/// shows the conversation as it was before.
/// </summary>
internal static class Activities
{
    /// <summary>Who acts, by name; nobody in the client API.</summary>
    public static string? Actor(Call call) => call.ActingAs ?? call.CallingUser?.Name ?? call.Bot?.Name;

    public static void Write(Call call, Conversation conversation, string text) => call.Later(() =>
    {
        // The conversation may be gone by then.
        if (conversation.Account.Conversations.ContainsKey(conversation.DisplayId))
        {
            call.RaiseCreated(call.World.AddMessage(conversation, MessageType.Activity, text, null));
        }
    });

    public static void Status(Call call, Conversation conversation, Contact? byContact = null, bool reopenedByMessage = false)
    {
        if (reopenedByMessage)
        {
            Write(call, conversation, "System reopened the conversation due to a new incoming message.");
        }
        else if (Actor(call) is { } actor)
        {
            Write(call, conversation, conversation.Status switch
            {
                "resolved" => $"Conversation was marked resolved by {actor}",
                "open" => $"Conversation was reopened by {actor}",
                "pending" => $"Conversation was marked as pending by {actor}",
                _ => $"Conversation was snoozed by {actor}",
            });
        }
        else if (byContact is not null && conversation.Status == "resolved")
        {
            Write(call, conversation, $"Conversation was resolved by {Capitalized(byContact.Name ?? "")}");
        }
    }

    public static void Priority(Call call, Conversation conversation, string? old)
    {
        if (Actor(call) is not { } actor)
        {
            return;
        }

        Write(call, conversation, (old, conversation.Priority) switch
        {
            (null, var added) => $"{actor} set the priority to {added}",
            (_, null) => $"{actor} removed the priority",
            _ => $"{actor} changed the priority from {old} to {conversation.Priority}",
        });
    }

    public static void Labels(Call call, Conversation conversation, IReadOnlyList<string> old)
    {
        if (Actor(call) is not { } actor)
        {
            return;
        }

        var added = conversation.Labels.Except(old).ToArray();
        if (added.Length > 0)
        {
            Write(call, conversation, $"{actor} added {string.Join(", ", added)}");
        }

        var removed = old.Except(conversation.Labels).ToArray();
        if (removed.Length > 0)
        {
            Write(call, conversation, $"{actor} removed {string.Join(", ", removed)}");
        }
    }

    public static void Assignee(Call call, Conversation conversation)
    {
        if (Actor(call) is not { } actor)
        {
            return;
        }

        Write(call, conversation, conversation switch
        {
            { HasAssignee: false } => $"Conversation unassigned by {actor}",
            { Assignee: { } own } when own == call.CallingUser && call.ActingAs is null => $"{actor} self-assigned this conversation",
            _ => $"Assigned to {conversation.Assignee?.Name} by {actor}",
        });
    }

    public static void Team(Call call, Conversation conversation, Team? old, bool withAssignee)
    {
        if (Actor(call) is not { } actor)
        {
            return;
        }

        Write(call, conversation, conversation.Team switch
        {
            null => $"Unassigned from {old?.Name} by {actor}",
            { } team when withAssignee && conversation.Assignee is { } user => $"Assigned to {user.Name} via {team.Name} by {actor}",
            { } team => $"Assigned to {team.Name} by {actor}",
        });
    }

    public static void Muting(Call call, Conversation conversation, bool muted)
    {
        if (Actor(call) is { } actor)
        {
            Write(call, conversation, $"{actor} has {(muted ? "muted" : "unmuted")} the conversation");
        }
    }

    private static string Capitalized(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant();
}
