using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ChatwootPS.Realtime;

/// <summary>What the server calls the events of its web socket and of webhooks.</summary>
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

    /// <summary>Of all kinds of webhooks, those of agent bots among them.</summary>
    public static IReadOnlyList<string> OfWebhooks { get; } =
    [
        "message_created", "message_updated", "conversation_created", "conversation_status_changed", "conversation_updated", "conversation_opened",
        "conversation_resolved", "conversation_typing_on", "conversation_typing_off", "contact_created", "contact_updated", "inbox_created",
        "inbox_updated", "webwidget_triggered", "automation_event.*", "macro.executed",
    ];

    /// <summary>Whether a name fits one of the patterns; none means every name. Webhooks write underscores for the dots: both are taken.</summary>
    public static Func<string, bool> Filter(IReadOnlyCollection<string> patterns)
    {
        if (patterns.Count == 0)
            return _ => true;
        List<WildcardPattern> parsed = patterns.Select(pattern => new WildcardPattern(Spelling(pattern), WildcardOptions.IgnoreCase)).ToList();
        return name => parsed.Exists(pattern => pattern.IsMatch(Spelling(name)));
    }

    /// <summary>With underscores alone.</summary>
    public static string Spelling(string name) => name.Trim().Replace('.', '_');
}

/// <summary>Completes the names of events.</summary>
public sealed class EventNameCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        NamesFor(commandName)
            .Where(name => EventNames.Spelling(name).StartsWith(EventNames.Spelling(wordToComplete.Trim('\'', '"')), StringComparison.OrdinalIgnoreCase))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => new CompletionResult(name));

    private static IReadOnlyList<string> NamesFor(string commandName) =>
        commandName.IndexOf("Webhook", StringComparison.OrdinalIgnoreCase) >= 0 ? EventNames.OfWebhooks
            : commandName.IndexOf("Client", StringComparison.OrdinalIgnoreCase) >= 0 ? EventNames.OfCustomers
            : EventNames.OfAgents;
}
