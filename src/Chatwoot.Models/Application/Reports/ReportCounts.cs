using System;

namespace Chatwoot;

/// <summary>How long customers of a kind of channel waited for the first answer: in how many conversations.</summary>
public sealed class ResponseTimeDistribution : ChatwootObject
{
    /// <summary>Such as Channel::Api.</summary>
    public string? ChannelType { get; set; }

    /// <summary>Answered within an hour.</summary>
    public int UpTo1Hour { get; set; }

    public int From1To4Hours { get; set; }

    public int From4To8Hours { get; set; }

    public int From8To24Hours { get; set; }

    public int Over24Hours { get; set; }

    public int Total => UpTo1Hour + From1To4Hours + From4To8Hours + From8To24Hours + Over24Hours;

    public override string ToString() => $"{ChannelType}: {UpTo1Hour} of {Total} within an hour";
}

/// <summary>How many conversations of an inbox carry a label.</summary>
public sealed class InboxLabelCount : ChatwootObject
{
    public long InboxId { get; set; }

    public string? InboxName { get; set; }

    public long LabelId { get; set; }

    public string? LabelTitle { get; set; }

    public int ConversationsCount { get; set; }

    public override string ToString() => $"{InboxName} {LabelTitle}: {ConversationsCount}";
}

/// <summary>How many messages an agent, inbox, label or team sent.</summary>
public sealed class MessageReport : ChatwootObject
{
    public MessageReportBy By { get; set; }

    /// <summary>Null for a label that conversations carry although it was removed.</summary>
    public long? Id { get; set; }

    /// <summary>Null for an agent, inbox or team that was removed.</summary>
    public string? Name { get; set; }

    public int OutgoingMessagesCount { get; set; }

    public override string ToString() => $"{Name ?? $"{By} {Id}"}: {OutgoingMessagesCount}";
}

/// <summary>How many conversations began within an hour.</summary>
public sealed class TrafficHour : ChatwootObject
{
    /// <summary>When the hour begins.</summary>
    public DateTime Start { get; set; }

    public int ConversationsCount { get; set; }

    public override string ToString() => $"{Start:yyyy-MM-dd HH:mm}: {ConversationsCount}";
}

/// <summary>What bots got done.</summary>
public sealed class BotReport : ChatwootObject
{
    /// <summary>Conversations that began in inboxes which have a bot now.</summary>
    public int? ConversationCount { get; set; }

    /// <summary>Messages sent in them, those of people among them.</summary>
    public int? MessageCount { get; set; }

    /// <summary>Whole percents of the conversations, cut off.</summary>
    public int? ResolutionRate { get; set; }

    /// <summary>Whole percents of the conversations, cut off.</summary>
    public int? HandoffRate { get; set; }

    public int? BotResolutionsCount { get; set; }

    public int? BotHandoffsCount { get; set; }

    /// <summary>Resolutions and hand-offs of the time of equal length before.</summary>
    public BotReport? Previous { get; set; }

    public override string ToString() => $"{BotResolutionsCount} resolutions, {BotHandoffsCount} hand-offs";
}
