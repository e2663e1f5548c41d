using System;
using System.IO;

namespace ChatwootPS.Tests.Support;

/// <summary>Where the build laid the module out.</summary>
internal static class ModuleLocation
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static string Manifest => Path.Combine(RepositoryRoot, "out", "ChatwootPS", "ChatwootPS.psd1");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ChatwootPS.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
