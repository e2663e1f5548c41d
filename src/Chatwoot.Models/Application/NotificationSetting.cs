using System;
using System.Collections.Generic;
using System.Linq;

namespace Chatwoot;

/// <summary>What the user of the session is notified of in an account, and how.</summary>
public sealed class NotificationSetting : ChatwootObject
{
    private const string EmailPrefix = "email_";
    private const string PushPrefix = "push_";

    public long Id { get; set; }

    public long? UserId { get; set; }

    public long? AccountId { get; set; }

    /// <summary>All there is to choose from, as the API writes it.</summary>
    public List<string>? AllEmailFlags { get; set; }

    public List<string>? SelectedEmailFlags { get; set; }

    public List<string>? AllPushFlags { get; set; }

    public List<string>? SelectedPushFlags { get; set; }

    /// <summary>What is told by e-mail.</summary>
    public IReadOnlyList<NotificationType> Email => Types(SelectedEmailFlags, EmailPrefix);

    /// <summary>What is told in the browser and on telephones.</summary>
    public IReadOnlyList<NotificationType> Push => Types(SelectedPushFlags, PushPrefix);

    /// <summary>The word of the API for being told of something by e-mail.</summary>
    internal static string EmailFlag(NotificationType type) => EmailPrefix + Contract.Wire.Word(type);

    /// <summary>The word of the API for being told of something in the browser.</summary>
    internal static string PushFlag(NotificationType type) => PushPrefix + Contract.Wire.Word(type);

    public override string ToString() => $"notification settings of user {UserId}";

    private static List<NotificationType> Types(List<string>? flags, string prefix) => Enum.GetValues(typeof(NotificationType))
        .Cast<NotificationType>()
        .Where(type => flags?.Contains(prefix + Contract.Wire.Word(type)) == true)
        .ToList();
}
