using System;
using System.IO;

namespace ChatwootPS.Tests.Application.Contacts;

/// <summary>A picture on disk for the length of a test.</summary>
internal sealed class TemporaryPicture : IDisposable
{
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public TemporaryPicture(byte[]? content = null)
    {
        File = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        System.IO.File.WriteAllBytes(File, content ?? Png);
    }

    public string File { get; }

    public void Dispose() => System.IO.File.Delete(File);
}
