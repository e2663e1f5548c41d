using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Messages;

/// <summary>The files of a message: uploaded with it, or before and named by their signed ids.</summary>
internal sealed class MessageFiles
{
    private const long LargestOnWebsites = 40L * 1024 * 1024;

    private static readonly string[] AcceptedOnWebsites =
    [
        "text/csv", "text/plain", "text/rtf", "application/rtf", "application/json", "application/pdf", "application/zip", "application/x-7z-compressed", "application/vnd.rar",
        "application/x-tar", "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint", "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ];

    private readonly List<(Blob Blob, string Kind, bool New)> files = [];

    public static MessageFiles Read(Call call, JsonNode? node)
    {
        var result = new MessageFiles();
        switch (node)
        {
            case null or JsonArray { Count: 0 } or JsonObject { Count: 0 }:
                return result;
            case JsonValue blank when blank.TryGetValue<string>(out var text) && string.IsNullOrWhiteSpace(text):
                return result;
            case JsonValue no when no.TryGetValue<bool>(out var flag) && !flag:
                return result;
            case JsonArray list:
                foreach (var item in list)
                {
                    result.Add(call, item);
                }

                return result;
            case JsonObject:
                // Rails hands each pair on as a list, which is no file.
                throw MessageFault.Undefined("content_type", new JsonArray());
            default:
                throw MessageFault.Undefined("each", node);
        }
    }

    /// <summary>Only website inboxes are particular about files.</summary>
    public void Check(Inbox inbox)
    {
        if (inbox.Channel is not WebsiteChannel)
        {
            return;
        }

        foreach (var (blob, _, _) in files)
        {
            if (blob.Content.LongLength > LargestOnWebsites)
            {
                throw new MessageFault("Attachments file size is too big", "attachments");
            }

            if (!AcceptedOnWebsites.Contains(blob.ContentType) && !((string[])["image/", "audio/", "video/"]).Any(kind => blob.ContentType.StartsWith(kind, StringComparison.Ordinal)))
            {
                throw new MessageFault("Attachments file type not supported", "attachments");
            }
        }
    }

    public void Attach(Call call, Message message)
    {
        foreach (var (blob, kind, isNew) in files)
        {
            if (isNew)
            {
                call.World.Blobs.Add(blob);
            }

            var attachment = new Attachment
            {
                Id = call.World.Sequences.Attachments.Next(),
                Message = message,
                FileType = kind,
                Extension = blob.Extension,
                ContentType = blob.ContentType,
                File = blob.Address,
                Size = blob.Content.LongLength,
            };
            message.Attachments.Add(attachment);
            if (kind == "image")
            {
                call.Later(() => attachment.Dimensions = FileTypes.Dimensions(blob.Content));
            }
        }
    }

    private void Add(Call call, JsonNode? item)
    {
        if (item is JsonValue value && value.TryGetValue<UploadedFile>(out var file))
        {
            files.Add((call.NewBlob(file), FileTypes.Kind(file.ContentType), true));
            return;
        }

        if (item?.GetValueKind() != JsonValueKind.String)
        {
            throw MessageFault.Undefined("content_type", item);
        }

        var blob = call.World.Blobs.Find(item.GetValue<string>()) ?? throw new MessageFault("mismatched digest");
        files.Add((blob, FileTypes.Kind(blob.ContentType), false));
    }
}

internal static class Uploads
{
    /// <summary>What a file of this request is as a stored one; storing it is the caller's business.</summary>
    public static Blob NewBlob(this Call call, UploadedFile file) =>
        new(call.World.NewSignedId(), file.FileName, FileTypes.Of(file.Content, file.ContentType, file.FileName), file.Content, call.Now);
}
