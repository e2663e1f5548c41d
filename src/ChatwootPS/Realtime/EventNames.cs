using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ChatwootPS.Realtime;

/// <summary>What the server calls the events of its web socket.</summary>
internal static class EventNames
{
    public const string MessageCreated = "message.created";

    /// <summary>Of the conversations, as customers see them, too.</summary>
    public static IReadOnlyList<string> OfCustomers { get; } =
    [
        MessageCreated, "message.updated", "conversation.created", "conversation.status_changed", "conversation.updated",
        "conversation.typing_on", "conversation.typing_off", "presence.update",
    ];

    public static IReadOnlyList<string> OfAgents { get; } =
    [
        .. OfCustomers, "first.reply.created", "conversation.read", "conversation.contact_changed", "conversation.mentioned",
        "conversation.unread_count_changed", "assignee.changed", "team.changed", "contact.created", "contact.updated", "contact.merged",
        "contact.deleted", "notification.created", "notification.updated", "notification.deleted", "account.cache_invalidated",
    ];

    /// <summary>Whether a name fits one of the patterns; none means every name. Webhooks write underscores for the dots: both are taken.</summary>
    public static Func<string, bool> Filter(IReadOnlyCollection<string> patterns)
    {
        if (patterns.Count == 0)
            return _ => true;
        List<WildcardPattern> parsed = patterns.Select(pattern => new WildcardPattern(Spelling(pattern), WildcardOptions.IgnoreCase)).ToList();
        return name => parsed.Exists(pattern => pattern.IsMatch(Spelling(name)));
    }

    private static string Spelling(string name) => name.Trim().Replace('.', '_');
}

/// <summary>Completes the names of events.</summary>
public sealed class EventNameCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        (commandName.IndexOf("Client", StringComparison.OrdinalIgnoreCase) >= 0 ? EventNames.OfCustomers : EventNames.OfAgents)
            .Where(name => name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => new CompletionResult(name));
}
