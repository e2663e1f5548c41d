using System;
using System.IO;

namespace Playground.Tests.Support;

/// <summary>A script file that is gone after the test.</summary>
internal sealed class TemporaryScript : IDisposable
{
    public TemporaryScript(string text)
    {
        File.WriteAllText(Path, text);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("playground").FullName;

    public string Path => System.IO.Path.Combine(Folder, "script.ps1");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
