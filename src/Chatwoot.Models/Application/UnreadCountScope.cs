namespace Chatwoot;

/// <summary>What unread conversations are counted for.</summary>
public enum UnreadCountScope { All, Inbox, Label, Team }
