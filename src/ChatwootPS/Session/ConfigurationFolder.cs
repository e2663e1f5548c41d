using System;
using System.IO;
using Chatwoot;

namespace ChatwootPS.Session;

/// <summary>Where the module keeps what belongs to the user.</summary>
internal static class ConfigurationFolder
{
    /// <summary>The environment variable that puts it elsewhere.</summary>
    public const string Variable = "CHATWOOT_CONFIG_HOME";

    /// <summary>The folder of the saved sessions; it need not be there.</summary>
    /// <exception cref="ChatwootApiException">The user has no folder of his own.</exception>
    public static string Sessions => Path.Combine(Root, "sessions");

    private static string Root
    {
        get
        {
            if (Environment.GetEnvironmentVariable(Variable) is { } given && !string.IsNullOrWhiteSpace(given))
                return Path.GetFullPath(given.Trim());
            // %APPDATA%; $XDG_CONFIG_HOME or ~/.config; ~/Library/Application Support.
            string home = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return home.Length > 0 ? Path.Combine(home, "ChatwootPS") : throw new ChatwootApiException(ErrorReason.InvalidInput, "The user who runs this has no configuration folder.")
            {
                RecommendedAction = $"Name a folder in the environment variable {Variable}.",
            };
        }
    }
}
