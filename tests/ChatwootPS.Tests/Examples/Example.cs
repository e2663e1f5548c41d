using ChatwootPS.Tests.Support;

namespace ChatwootPS.Tests.Examples;

/// <summary>The scripts of docs/examples, which are run as they are.</summary>
internal static class Example
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([ModuleLocation.RepositoryRoot, "docs", "examples", .. parts]);
}
