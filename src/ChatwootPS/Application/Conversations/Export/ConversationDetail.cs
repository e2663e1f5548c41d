namespace ChatwootPS.Application.Conversations.Export;

/// <summary>What a row of an export holds beside the conversation itself.</summary>
public enum ConversationDetail
{
    /// <summary>When the first answer was given, and how long the customer waited for it. One more request for each conversation.</summary>
    FirstResponse,

    /// <summary>When the conversation was resolved for the last time, how long that took, and how often it was resolved. Comes with the same request.</summary>
    Resolution,

    /// <summary>The customer's rating and comment. Needs an administrator, or a role that may see reports.</summary>
    Csat,

    /// <summary>The labels, in one cell.</summary>
    Labels,

    /// <summary>Each custom attribute in a column of its own.</summary>
    CustomAttributes,
}
