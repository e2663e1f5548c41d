using System;
using System.Collections.Generic;
using System.Globalization;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>Stored files: a lasting address that redirects to one of a few minutes.</summary>
internal static class FileResource
{
    private const string Root = "/rails/active_storage/";

    public static void Map(Routes routes)
    {
        routes.Get(Root + "blobs/redirect/{signed_id}/{filename}", Redirect);
        routes.Get(Root + "representations/redirect/{signed_id}/{variation_key}/{filename}", Redirect);
        routes.Get(Root + "disk/{encoded_key}/{filename}", Send);
    }

    /// <summary>A small picture is the picture itself.</summary>
    private static Answer Redirect(Call call)
    {
        if (call.World.Blobs.Find(call.Segment("signed_id")) is not { } blob)
        {
            return Answer.Plain(404, "text/html", "");
        }

        var inline = blob.IsPicture || call.Fields.Text("disposition") == "inline";
        var location = call.Url($"rails/active_storage/disk/{blob.SignedId}/{blob.Address.FileName}") + (inline && !blob.IsPicture ? "?disposition=inline" : "");
        return Answer.File(
            302,
            "text/html; charset=utf-8",
            [],
            "max-age=300, private",
            ("location", location),
            ("date", call.Now.ToString("R", CultureInfo.InvariantCulture)));
    }

    private static Answer Send(Call call)
    {
        if (call.World.Blobs.Find(call.Segment("encoded_key")) is not { } blob)
        {
            return Answer.Plain(404, "text/plain", "");
        }

        var kind = blob.IsPicture || call.Fields.Text("disposition") == "inline" ? "inline" : "attachment";
        var ascii = string.Concat(Ascii(blob.FileName));
        return Answer.File(
            200,
            blob.ContentType,
            blob.Content,
            "max-age=0, private, must-revalidate",
            ("last-modified", blob.CreatedAt.ToString("R", CultureInfo.InvariantCulture)),
            ("content-disposition", $"{kind}; filename=\"{ascii}\"; filename*=UTF-8''{Uri.EscapeDataString(blob.FileName)}"));
    }

    /// <summary>Letters a header cannot hold become question marks.</summary>
    private static IEnumerable<char> Ascii(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            yield return rune.IsAscii && rune.Value is not ('"' or '\\') && rune.Value >= ' ' ? (char)rune.Value : '?';
        }
    }
}
