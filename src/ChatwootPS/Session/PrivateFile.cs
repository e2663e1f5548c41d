using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>Files of the user's own: nobody else may read them, and one of a final name is whole.</summary>
internal static class PrivateFile
{
    /// <exception cref="ChatwootApiException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        string part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            byte[] content = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
            using (FileStream file = Create(part))
            {
                file.Write(content, 0, content.Length);
                file.Flush(flushToDisk: true);
            }
            Replace(part, path);
        }
        catch (Exception failure) when (IsOfTheFileSystem(failure))
        {
            throw Refused($"'{path}' cannot be written: {failure.Message}", failure);
        }
        finally
        {
            if (File.Exists(part))
                File.Delete(part);
        }
    }

    /// <exception cref="ChatwootApiException">The file cannot be read.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception failure) when (IsOfTheFileSystem(failure))
        {
            throw Refused($"'{path}' cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>The names, without the extension, of the files in a folder that need not be there.</summary>
    /// <exception cref="ChatwootApiException">The folder cannot be read.</exception>
    public static IEnumerable<string> List(string folder, string extension)
    {
        try
        {
            // Not by the pattern alone: on Windows it also fits longer extensions.
            return Directory.Exists(folder)
                ? Directory.GetFiles(folder, "*" + extension).Where(file => Path.GetExtension(file).Equals(extension, StringComparison.OrdinalIgnoreCase)).Select(file => Path.GetFileNameWithoutExtension(file))
                : [];
        }
        catch (Exception failure) when (IsOfTheFileSystem(failure))
        {
            throw Refused($"'{folder}' cannot be read: {failure.Message}", failure);
        }
    }

    /// <exception cref="ChatwootApiException">The file cannot be deleted.</exception>
    public static void Delete(string path)
    {
        try
        {
            if (File.Exists(path))
                File.Delete(path);
        }
        catch (Exception failure) when (IsOfTheFileSystem(failure))
        {
            throw Refused($"'{path}' cannot be deleted: {failure.Message}", failure);
        }
    }

    private static ChatwootApiException Refused(string message, Exception inner) => new(ErrorReason.InvalidInput, message, inner)
    {
        RecommendedAction = $"Look at the rights of the folder, or choose another with the environment variable {ConfigurationFolder.Variable}.",
    };

    private static bool IsOfTheFileSystem(Exception failure) => failure is IOException or UnauthorizedAccessException or NotSupportedException;

#if NET8_0_OR_GREATER
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        // One by one: the mode is that of the last folder only.
        if (Path.GetDirectoryName(folder) is { } parent && !Directory.Exists(parent))
            MakeFolder(parent);
        if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Puts a file in the place of another, which may not be there yet.</summary>
    public static void Replace(string part, string path) => File.Move(part, path, overwrite: true);
#else
    // The configuration folder of a Windows user is his own already.
    private static void MakeFolder(string folder) => Directory.CreateDirectory(folder);

    private static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    /// <summary>Puts a file in the place of another, which may not be there yet.</summary>
    public static void Replace(string part, string path)
    {
        if (File.Exists(path))
            File.Replace(part, path, destinationBackupFileName: null);
        else
            File.Move(part, path);
    }
#endif
}
