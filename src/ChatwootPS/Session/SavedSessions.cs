using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>The saved sessions of the user: one file each, so that one that is damaged takes no other with it.</summary>
internal static class SavedSessions
{
    private const string Extension = ".json";

    /// <summary>The names, without a look into the files.</summary>
    /// <exception cref="ChatwootApiException">The folder cannot be read.</exception>
    public static IReadOnlyList<string> Names => PrivateFile.List(ConfigurationFolder.Sessions, Extension).OrderBy(name => name, StringComparer.OrdinalIgnoreCase).ToList();

    /// <summary>The name as it was saved, whatever the case it is asked for in; null where there is none.</summary>
    public static string? NameLike(string name) => Names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names that fit a pattern; a name without wildcards has to be there.</summary>
    /// <exception cref="ChatwootApiException">No session is saved by that name.</exception>
    public static IReadOnlyList<string> Matching(string wanted)
    {
        WildcardPattern pattern = WildcardPattern.Get(wanted, WildcardOptions.IgnoreCase);
        List<string> found = Names.Where(pattern.IsMatch).ToList();
        return found.Count > 0 || WildcardPattern.ContainsWildcardCharacters(wanted) ? found : throw Unknown(wanted);
    }

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ChatwootApiException">The file is damaged, or of a later version of the module.</exception>
    public static SavedSession Read(string name) => SavedSessionText.Read(name, PathOf(name));

    /// <exception cref="ChatwootApiException">The file cannot be written.</exception>
    public static void Write(SavedSession session) => PrivateFile.Write(session.Path, SavedSessionText.Write(session));

    /// <summary>The file of a name. Beside it, under another extension, may be its secrets.</summary>
    public static string PathOf(string name, string extension = Extension) => Path.Combine(ConfigurationFolder.Sessions, name + extension);

    /// <exception cref="ChatwootApiException">The name cannot be that of a file on every system.</exception>
    public static void RequireName(string name)
    {
        bool fits = Regex.IsMatch(name, @"\A\w[\w @.+-]{0,62}\z") && !name.EndsWith(".", StringComparison.Ordinal) && !name.EndsWith(" ", StringComparison.Ordinal);
        bool isDevice = Regex.IsMatch(name, @"\A(con|prn|aux|nul|com\d|lpt\d)(\..*)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        if (!fits || isDevice)
            throw ErrorRecords.InvalidInput($"A session cannot be saved as '{name}'.", "Give a -Name of up to 63 letters, digits, blanks and _ @ . + - that begins with a letter or digit.");
    }

    /// <summary>What there is instead of a name that is not.</summary>
    public static string Listed => Names is { Count: > 0 } names ? $"Saved are: {string.Join(", ", names)}." : "No session is saved (Save-ChatwootSession saves one).";

    public static ChatwootApiException Unknown(string name) => new(ErrorReason.NotFound, $"There is no saved session named '{name}'.")
    {
        RecommendedAction = Listed,
    };
}
