namespace Chatwoot.Emulator.Application.Notifications;

internal static class NotificationTypes
{
    public const string Assignment = "conversation_assignment";
    public const string AssignedMessage = "assigned_conversation_new_message";
    public const string Mention = "conversation_mention";
    public const string ParticipatingMessage = "participating_conversation_new_message";

    public static string[] All { get; } =
    [
        "conversation_creation", Assignment, AssignedMessage, Mention, ParticipatingMessage, "sla_missed_first_response",
        "sla_missed_next_response", "sla_missed_resolution",
    ];
}
