using System;
using Chatwoot.Emulator.Application.Messages;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>Uploaded pictures. The type is taken from the bytes where they are known, else from what was declared.</summary>
internal static class Avatars
{
    private const int Largest = 15 * 1024 * 1024;

    /// <summary>The picture after this request: a new one, none when null was sent, else the present one.</summary>
    public static Picture? Read(Call call, Fields fields, Picture? present)
    {
        if (!fields.Source.TryGetPropertyValue("avatar", out var node))
        {
            return present;
        }

        if (node is null)
        {
            return null;
        }

        // A text is the signed id of an upload.
        if (call.World.Blobs.Find(Fields.AsText(node) ?? "") is { } uploaded)
        {
            return uploaded.Address;
        }

        var file = fields.File("avatar") ?? throw Refusal.Crash();
        if (TypeOf(file) is not ("image/jpeg" or "image/png" or "image/gif" or "image/webp"))
        {
            throw Refusal.Invalid("Avatar filetype not supported", "avatar");
        }

        return file.Content.Length > Largest
            ? throw Refusal.Invalid("Avatar is too big", "avatar")
            : call.World.Blobs.Add(call.NewBlob(file)).Address;
    }

    private static string? TypeOf(UploadedFile file)
    {
        ReadOnlySpan<byte> content = file.Content;
        return content switch
        {
            _ when content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) => "image/png",
            _ when content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
            _ when content.StartsWith("GIF8"u8) => "image/gif",
            _ when content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) => "image/webp",
            _ when content.StartsWith("BM"u8) => "image/bmp",
            _ when content.StartsWith("%PDF"u8) => "application/pdf",
            _ => file.ContentType?.Split(';')[0].Trim(),
        };
    }
}
