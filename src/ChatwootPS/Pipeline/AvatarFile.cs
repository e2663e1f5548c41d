using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using Chatwoot.Contract;

namespace ChatwootPS.Pipeline;

/// <summary>A picture for upload, checked as the server does.</summary>
internal static class AvatarFile
{
    private const long Largest = 15 * 1024 * 1024;

    /// <summary>The one picture a path stands for.</summary>
    /// <exception cref="Chatwoot.ChatwootApiException">There is no such file, or the server would not take it.</exception>
    public static FileContent Find(PSCmdlet cmdlet, string path)
    {
        IReadOnlyList<FileContent> files = UploadFile.Find(cmdlet, path);
        if (files.Count > 1)
            throw ErrorRecords.InvalidInput($"'{path}' stands for {files.Count} files.", "Give the path of one picture.");
        string file = files[0].Path;
        long size = new FileInfo(file).Length;
        if (size > Largest)
            throw ErrorRecords.InvalidInput($"The picture '{path}' has {size / 1024.0 / 1024.0:0.0} MB.", "A picture may have 15 MB.");
        // By its content: the server believes the name of a file it does not recognise, and stores what nobody can look at.
        string type = TypeOf(file) ?? throw ErrorRecords.InvalidInput($"'{path}' is no picture the server takes.", "Give a JPEG, PNG, GIF or WebP file.");
        return new FileContent(file, type);
    }

    private static string? TypeOf(string file)
    {
        var head = new byte[12];
        using (FileStream stream = File.OpenRead(file))
        {
            int length = 0;
            for (int read; length < head.Length && (read = stream.Read(head, length, head.Length - length)) > 0;)
                length += read;
        }
        return Begins(head, 0, [0x89, 0x50, 0x4E, 0x47]) ? "image/png"
            : Begins(head, 0, [0xFF, 0xD8, 0xFF]) ? "image/jpeg"
            : Begins(head, 0, Encoding.ASCII.GetBytes("GIF8")) ? "image/gif"
            : Begins(head, 0, Encoding.ASCII.GetBytes("RIFF")) && Begins(head, 8, Encoding.ASCII.GetBytes("WEBP")) ? "image/webp"
            : null;
    }

    private static bool Begins(byte[] head, int at, byte[] mark) => head.Skip(at).Take(mark.Length).SequenceEqual(mark);
}
