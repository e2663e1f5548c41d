namespace ChatwootPS.Application.Notifications;

/// <summary>What a list of notifications has beside the unread ones.</summary>
public enum NotificationInclude
{
    Read,
    Snoozed,
}

/// <summary>The order of notifications, by the last activity.</summary>
public enum NotificationOrder
{
    Desc,
    Asc,
}
