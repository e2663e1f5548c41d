namespace Chatwoot;

/// <summary>Who sees a macro.</summary>
public enum MacroVisibility { Personal, Global }

/// <summary>What makes an automation rule run.</summary>
public enum AutomationEvent
{
    ConversationCreated,
    /// <summary>Status, priority, labels, assignee or team changed.</summary>
    ConversationUpdated,
    ConversationOpened,
    ConversationResolved,
    MessageCreated,
}

/// <summary>What a web hook is told of.</summary>
public enum WebhookEvent
{
    ConversationCreated,
    ConversationStatusChanged,
    ConversationUpdated,
    ConversationTypingOn,
    ConversationTypingOff,
    ContactCreated,
    ContactUpdated,
    InboxCreated,
    InboxUpdated,
    MessageCreated,
    MessageUpdated,
    /// <summary>A customer opened the widget of a website.</summary>
    WebwidgetTriggered,
}

/// <summary>Whether an integration is used. The numbers are those the API takes as well.</summary>
public enum IntegrationHookStatus { Disabled = 0, Enabled = 1 }

/// <summary>How a campaign is sent: again and again to visitors of a website, or once to an audience.</summary>
public enum CampaignType { Ongoing, OneOff }

/// <summary>Whether a campaign still has something to do.</summary>
public enum CampaignStatus { Active, Completed }

/// <summary>How a policy on a conversation was kept.</summary>
public enum SlaStatus
{
    Active,
    Hit,
    /// <summary>Missed, and the conversation is over.</summary>
    Missed,
    /// <summary>A goal was missed, and the conversation goes on.</summary>
    ActiveWithMisses,
}
