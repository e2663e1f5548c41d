using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Labels;

/// <summary>The labels the account knows, for those who put labels on something.</summary>
internal static class AccountLabels
{
    /// <summary>Titles the way labels are made.</summary>
    /// <exception cref="ChatwootApiException">One cannot be the title of a label.</exception>
    public static string[] Normal(IEnumerable<string> titles)
    {
        string[] normal = titles.Select(title => title.Trim().ToLowerInvariant()).Distinct().ToArray();
        return normal.FirstOrDefault(title => !Regex.IsMatch(title, LabelTitle.Pattern, RegexOptions.CultureInvariant)) is { } bad
            ? throw ErrorRecords.InvalidInput($"'{bad}' cannot be made a label.", $"A title must be {LabelTitle.Form}.")
            : normal;
    }

    /// <summary>Makes the labels that are missing. Needs an administrator where there are some.</summary>
    /// <returns>How many were made.</returns>
    public static async Task<int> EnsureAsync(Operation operation, IEnumerable<string> titles)
    {
        List<Label> known = await operation.ListAsync<Label>(Resources.Labels.List(), Resources.Labels.Paging).ConfigureAwait(false);
        int made = 0;
        foreach (string title in titles.Where(title => !known.Exists(label => label.Title == title)))
        {
            try
            {
                await operation.SendAsync(Resources.Labels.Create(new Dictionary<string, object?> { ["title"] = title })).ConfigureAwait(false);
                made++;
            }
            catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.AlreadyExists)
            {
                // Somebody was quicker.
            }
        }
        operation.Session.Names.Forget(operation.Session.Complete(Resources.Labels.List()).Path);
        return made;
    }
}
