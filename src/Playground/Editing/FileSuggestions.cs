using System;
using System.IO;
using System.Linq;
using System.Management.Automation.Runspaces;

namespace Playground.Editing;

/// <summary>Completes paths: the engine leaves that to Resolve-Path, which its package does not bring.</summary>
internal static class FileSuggestions
{
    private static readonly char[] s_wordEnds = [' ', '\t', '\n', '(', '{', ';', '|', '=', ',', '\'', '"'];

    public static Suggestions For(Runspace runspace, string text, int cursor)
    {
        int start = cursor == 0 ? 0 : text.LastIndexOfAny(s_wordEnds, cursor - 1) + 1;
        string word = text[start..cursor];
        if (word.Length == 0) return Suggestions.None;

        int nameStart = word.LastIndexOfAny([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]) + 1;
        string folder = word[..nameStart], name = word[nameStart..];
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string searched = Path.Combine(
            runspace.SessionStateProxy.Path.CurrentFileSystemLocation.ProviderPath,
            folder is ['~', _, ..] ? Path.Combine(home, folder[2..]) : folder);
        try
        {
            string[] found = [.. new DirectoryInfo(searched).EnumerateFileSystemInfos(name + "*")
                .Where(entry => name.Length > 0 || !entry.Attributes.HasFlag(FileAttributes.Hidden))
                .OrderBy(entry => entry.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(entry => entry is DirectoryInfo ? entry.Name + Path.DirectorySeparatorChar : entry.Name)];
            return new Suggestions(start, word.Length, [.. found.Select(entry => folder + Quoted(entry))], found);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Suggestions.None;
        }
    }

    // A back-tick keeps a blank inside the word.
    private static string Quoted(string name) => name.Replace(" ", "` ", StringComparison.Ordinal);
}
