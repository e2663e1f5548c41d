using System;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>A status and the time it ends at: the server drops a time that does not fit without a word.</summary>
internal static class Snooze
{
    /// <summary>The status that is meant: a time alone means Snoozed.</summary>
    /// <exception cref="ChatwootApiException">The time is over, or the status knows no time.</exception>
    public static ConversationStatus StatusFor(ConversationStatus? status, DateTime until)
    {
        if (status is not (null or ConversationStatus.Snoozed))
            throw ErrorRecords.InvalidInput($"-SnoozedUntil has no meaning with -Status {status}.", "Leave out one of them, or use -Status Snoozed.");
        if (until.ToUniversalTime() <= DateTime.UtcNow)
            throw ErrorRecords.InvalidInput($"-SnoozedUntil {until:g} is over.", "Give a time to come, such as (Get-Date).AddDays(1).");
        return ConversationStatus.Snoozed;
    }
}
