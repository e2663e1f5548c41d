namespace Chatwoot;

/// <summary>How quickly the widget of a website says that somebody answers.</summary>
public enum InboxReplyTime { InAFewMinutes, InAFewHours, InADay }

/// <summary>Under whose name mails of an inbox go out.</summary>
public enum SenderNameType
{
    /// <summary>The agent's and the business's name.</summary>
    Friendly,

    /// <summary>The business's name alone.</summary>
    Professional,
}

/// <summary>What the widget of a website offers.</summary>
public enum WidgetFeature { Attachments, EmojiPicker, EndConversation, UseInboxAvatarForBot, AllowMobileWebview }
