namespace Chatwoot;

/// <summary>What a report counts or measures over time.</summary>
public enum ReportMetric
{
    /// <summary>Conversations that began.</summary>
    ConversationsCount,

    /// <summary>Messages of customers.</summary>
    IncomingMessagesCount,

    /// <summary>Messages to customers, private notes and those of bots among them.</summary>
    OutgoingMessagesCount,

    /// <summary>The mean time to the first answer of a person.</summary>
    AvgFirstResponseTime,

    /// <summary>The mean time from the beginning of a conversation to its resolution.</summary>
    AvgResolutionTime,

    /// <summary>The mean time a customer waited for an answer.</summary>
    ReplyTime,

    /// <summary>Resolutions; a conversation that was reopened may count several times.</summary>
    ResolutionsCount,

    /// <summary>Resolutions of conversations that no person answered.</summary>
    BotResolutionsCount,

    /// <summary>Conversations a bot gave to a person.</summary>
    BotHandoffsCount,
}

/// <summary>Whose figures a report tells.</summary>
public enum ReportBy
{
    Account,
    Agent,
    Inbox,
    Label,
    Team,
}

/// <summary>What a summary has rows for.</summary>
public enum ReportSummaryBy
{
    Account,
    Agent,
    Inbox,
    Label,
    Team,
    Channel,
}

/// <summary>What the open conversations are counted by.</summary>
public enum LiveReportBy
{
    Account,

    /// <summary>Teams that have open conversations, and those without a team.</summary>
    Team,

    /// <summary>Agents who have open conversations, and those nobody has.</summary>
    Assignee,

    /// <summary>Every agent, with his availability.</summary>
    Agent,
}

/// <summary>What messages are counted by.</summary>
public enum MessageReportBy
{
    Agent,
    Inbox,
    Label,
    Team,
}

/// <summary>The length of the periods of a report.</summary>
public enum ReportPeriodLength
{
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>The reports the server writes as CSV files.</summary>
public enum ReportFile
{
    Agent,
    Inbox,
    Label,
    Team,
    Conversation,
}
