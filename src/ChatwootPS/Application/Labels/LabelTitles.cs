using System.Linq;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Labels;

/// <summary>Labels as they are put on a conversation or contact; they need not be among the account's.</summary>
internal static class LabelTitles
{
    /// <exception cref="Chatwoot.ChatwootApiException">The server would put on something else.</exception>
    public static string[] Check(string[]? titles)
    {
        titles ??= [];
        if (titles.FirstOrDefault(title => title is not null && title.IndexOf(',') >= 0) is { } split)
            throw ErrorRecords.InvalidInput($"The label '{split}' has a comma, at which the server splits it.", "Give each label as an element of its own: -Label a, b.");
        if (titles.Any(string.IsNullOrWhiteSpace))
            throw ErrorRecords.InvalidInput("A label is empty.", "Give the titles of labels; -Label @() takes all of them off.");
        return titles;
    }
}
