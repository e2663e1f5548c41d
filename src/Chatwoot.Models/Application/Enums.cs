namespace Chatwoot;

/// <summary>The state of a conversation.</summary>
public enum ConversationStatus { Open, Resolved, Pending, Snoozed }

/// <summary>The urgency of a conversation. No priority is <c>$null</c>.</summary>
public enum ConversationPriority { Low, Medium, High, Urgent }

/// <summary>Whose conversations are listed. Agent bots do not count: what a bot has is unassigned.</summary>
public enum ConversationAssigneeType { All, Me, Unassigned, Assigned }

/// <summary>The order of a list of conversations; what has no priority or does not wait comes last either way.</summary>
public enum ConversationSort
{
    LastActivityAtDesc,
    LastActivityAtAsc,
    CreatedAtDesc,
    CreatedAtAsc,
    PriorityDesc,
    PriorityAsc,
    WaitingSinceDesc,
    WaitingSinceAsc,
    /// <summary>The most urgent first, among them the oldest.</summary>
    PriorityDescCreatedAtAsc,
    /// <summary>The most unread messages first.</summary>
    Unread,
}

/// <summary>What a message is made of, beside its text.</summary>
public enum MessageContentType
{
    Text,
    InputText,
    InputTextarea,
    InputEmail,
    /// <summary>Buttons to choose from; needs items with a title and a value.</summary>
    InputSelect,
    /// <summary>Cards with buttons; needs items with actions.</summary>
    Cards,
    /// <summary>A form to fill in; needs items.</summary>
    Form,
    /// <summary>Links to articles; needs items.</summary>
    Article,
    IncomingEmail,
    InputCsat,
    Integrations,
    Sticker,
    VoiceCall,
}

/// <summary>Who a message comes from. The numbers are those of the REST API; web hooks send the words.</summary>
public enum MessageType { Incoming = 0, Outgoing = 1, Activity = 2, Template = 3 }

/// <summary>Whether a person can be reached, as shown to colleagues and customers.</summary>
public enum AvailabilityStatus { Online, Offline, Busy }

/// <summary>What a user may do in an account.</summary>
public enum AccountRole { Agent, Administrator }

/// <summary>Whether an account may be worked in.</summary>
public enum AccountStatus { Active, Suspended }

/// <summary>The kinds of channel an inbox can have; the API writes them as <c>Channel::WebWidget</c>.</summary>
public enum ChannelType { Api, Email, FacebookPage, Instagram, Line, Sms, Telegram, Tiktok, TwilioSms, TwitterProfile, WebWidget, Whatsapp }
