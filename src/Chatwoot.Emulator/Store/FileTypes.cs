using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Chatwoot.Emulator.Store;

/// <summary>What a file is: by its first bytes, then by what was declared, then by its name.</summary>
internal static class FileTypes
{
    private const string Unknown = "application/octet-stream";

    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csv"] = "text/csv",
        ["doc"] = "application/msword",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["gif"] = "image/gif",
        ["htm"] = "text/html",
        ["html"] = "text/html",
        ["jpeg"] = "image/jpeg",
        ["jpg"] = "image/jpeg",
        ["json"] = "application/json",
        ["md"] = "text/markdown",
        ["mp3"] = "audio/mpeg",
        ["mp4"] = "video/mp4",
        ["pdf"] = "application/pdf",
        ["png"] = "image/png",
        ["rtf"] = "application/rtf",
        ["svg"] = "image/svg+xml",
        ["txt"] = "text/plain",
        ["wav"] = "audio/x-wav",
        ["webm"] = "video/webm",
        ["webp"] = "image/webp",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["xml"] = "application/xml",
        ["zip"] = "application/zip",
    };

    public static string Of(ReadOnlySpan<byte> content, string? declared, string fileName)
    {
        if (FromBytes(content) is { } known)
        {
            return known;
        }

        var dot = fileName.LastIndexOf('.');
        var named = dot < 0 ? null : ByExtension.GetValueOrDefault(fileName[(dot + 1)..]);
        declared = declared?.Split(';')[0].Trim().ToLowerInvariant();
        return declared switch
        {
            null or "" or Unknown => named ?? Unknown,

            // A name may narrow what was declared, not contradict it.
            "text/plain" when named is not null && named.StartsWith("text/", StringComparison.Ordinal) => named,
            _ => declared,
        };
    }

    /// <summary>image, video, audio or file, from what a message's part declared.</summary>
    public static string Kind(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "image/jpeg" or "image/jpg" or "image/png" or "image/gif" or "image/bmp" or "image/webp" => "image",
        "video/ogg" or "video/mp4" or "video/webm" or "video/quicktime" => "video",
        { } type when type.Contains("audio/", StringComparison.Ordinal) => "audio",
        _ => "file",
    };

    /// <summary>Width and height of a PNG, GIF or JPEG.</summary>
    public static (int Width, int Height)? Dimensions(ReadOnlySpan<byte> content) => FromBytes(content) switch
    {
        "image/png" when content.Length >= 24 => (BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..])),
        "image/gif" when content.Length >= 10 => (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]), BinaryPrimitives.ReadUInt16LittleEndian(content[8..])),
        "image/jpeg" => JpegDimensions(content),
        _ => null,
    };

    private static string? FromBytes(ReadOnlySpan<byte> content) => content switch
    {
        _ when content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) => "image/png",
        _ when content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
        _ when content.StartsWith("GIF8"u8) => "image/gif",
        _ when content.StartsWith("BM"u8) && content.Length > 26 => "image/bmp",
        _ when content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) => "image/webp",
        _ when content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WAVE"u8) => "audio/x-wav",
        _ when content.Length >= 12 && content[4..].StartsWith("ftyp"u8) => "video/mp4",
        _ when content.StartsWith("ID3"u8) => "audio/mpeg",
        _ when content.StartsWith("%PDF"u8) => "application/pdf",
        _ when content.StartsWith("MZ"u8) => "application/x-dosexec",
        _ => null,
    };

    private static (int Width, int Height)? JpegDimensions(ReadOnlySpan<byte> content)
    {
        var at = 2;
        while (at + 9 < content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }
}
