using System;
using System.Linq;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>Writes down what reports are made of.</summary>
internal static class ReportEvents
{
    public const string FirstResponse = "first_response";
    public const string Reply = "reply_time";
    public const string Resolution = "conversation_resolved";
    public const string Opening = "conversation_opened";
    public const string HandOff = "conversation_bot_handoff";
    public const string BotResolution = "conversation_bot_resolved";

    public static void Resolved(World world, Conversation conversation)
    {
        Add(world, conversation, Resolution, conversation.CreatedAt, conversation.UpdatedAt, AssigneeOf(conversation));
        if (conversation.Inbox.AgentBot is not null && !conversation.Messages.Exists(message => message is { Type: MessageType.Outgoing, Sender: User }))
        {
            Add(world, conversation, BotResolution, conversation.CreatedAt, conversation.UpdatedAt, AssigneeOf(conversation));
        }
    }

    /// <summary>Counts from the last resolution; nothing where there was none.</summary>
    public static void Opened(World world, Conversation conversation)
    {
        var resolved = conversation.Account.ReportingEvents.Where(row => row.Conversation == conversation && row.Name == Resolution).MaxBy(row => row.EndTime);
        Add(world, conversation, Opening, resolved?.EndTime ?? conversation.CreatedAt, resolved is null ? conversation.CreatedAt : conversation.UpdatedAt, AssigneeOf(conversation));
    }

    /// <summary>Only the first one of a conversation counts.</summary>
    public static void HandedOff(World world, Conversation conversation)
    {
        if (HandOffOf(conversation) is null)
        {
            Add(world, conversation, HandOff, conversation.CreatedAt, conversation.UpdatedAt, AssigneeOf(conversation));
        }
    }

    /// <summary>A person's first answer; where a bot had the conversation before, counted from its hand-off.</summary>
    public static void FirstReplied(World world, Message message)
    {
        var conversation = message.Conversation;
        Add(world, conversation, FirstResponse, HandOffOf(conversation)?.EndTime ?? conversation.CreatedAt, message.CreatedAt, message.Sender?.Id);
    }

    public static void Replied(World world, Message message, DateTimeOffset waitingSince) =>
        Add(world, message.Conversation, Reply, waitingSince, message.CreatedAt, AssigneeOf(message.Conversation));

    private static ReportingEvent? HandOffOf(Conversation conversation) =>
        conversation.Account.ReportingEvents.LastOrDefault(row => row.Conversation == conversation && row.Name == HandOff);

    private static long? AssigneeOf(Conversation conversation) => conversation.Assignee?.Id ?? conversation.LostAssigneeId;

    private static void Add(World world, Conversation conversation, string name, DateTimeOffset start, DateTimeOffset end, long? userId) =>
        conversation.Account.ReportingEvents.Add(new ReportingEvent
        {
            Name = name,
            Conversation = conversation,
            UserId = userId,
            // Differences of whole seconds, so that half a second is one or none.
            Value = end.ToUnixTimeSeconds() - start.ToUnixTimeSeconds(),
            ValueInBusinessHours = WorkingTime.Seconds(conversation.Inbox, start, end),
            StartTime = start,
            EndTime = end,
            CreatedAt = world.Now,
        });
}
