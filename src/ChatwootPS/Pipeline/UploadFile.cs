using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Management.Automation;
using Chatwoot.Contract;

namespace ChatwootPS.Pipeline;

/// <summary>Files that a user names for upload.</summary>
internal static class UploadFile
{
    /// <summary>The files a path stands for, wildcards and PowerShell drives allowed.</summary>
    /// <exception cref="Chatwoot.ChatwootApiException">There is no such file.</exception>
    public static IReadOnlyList<FileContent> Find(PSCmdlet cmdlet, string path)
    {
        Collection<string> found;
        try
        {
            found = cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
            if (provider.Name != "FileSystem")
                throw ErrorRecords.InvalidInput($"'{path}' is not in the file system.", "Give the path of a file.");
        }
        catch (Exception failure) when (failure is ItemNotFoundException or System.Management.Automation.DriveNotFoundException)
        {
            throw Missing(path);
        }
        var files = new List<FileContent>();
        foreach (string file in found)
            files.Add(Of(file));
        return files.Count > 0 ? files : throw Missing(path);
    }

    /// <summary>A file by its full path.</summary>
    /// <exception cref="Chatwoot.ChatwootApiException">There is no such file.</exception>
    public static FileContent Of(string file) => File.Exists(file) ? new FileContent(file, ContentTypeOf(file)) : throw Missing(file);

    /// <summary>The content type by the extension; the server looks at the bytes as well where it matters.</summary>
    public static string ContentTypeOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".bmp" => "image/bmp",
        ".svg" => "image/svg+xml",
        ".mp3" => "audio/mpeg",
        ".ogg" or ".oga" => "audio/ogg",
        ".wav" => "audio/wav",
        ".m4a" => "audio/mp4",
        ".mp4" => "video/mp4",
        ".webm" => "video/webm",
        ".mov" => "video/quicktime",
        ".pdf" => "application/pdf",
        ".csv" => "text/csv",
        ".txt" or ".log" or ".md" => "text/plain",
        ".html" or ".htm" => "text/html",
        ".json" => "application/json",
        ".xml" => "application/xml",
        ".zip" => "application/zip",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => "application/octet-stream",
    };

    private static Chatwoot.ChatwootApiException Missing(string path) =>
        ErrorRecords.InvalidInput($"There is no file '{path}'.", "Check the path; it is relative to the current location.");
}
