using System;
using System.Net;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Messages;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>Files sent ahead of what they will belong to.</summary>
internal static class UploadResource
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/v1/accounts/{account_id}/upload", Create);

        // Made for browser sessions: a token is no protection against forged requests.
        routes.Post("/api/v1/accounts/{account_id}/conversations/{conversation_id}/direct_uploads", _ => Answer.Framework(422));
    }

    private static Answer Create(Call call)
    {
        if (call.Fields.File("attachment") is { } file)
        {
            var blob = call.World.Blobs.Add(call.NewBlob(file));
            return Answer.Ok(new JsonObject { ["file_url"] = Address(call, blob), ["blob_id"] = blob.SignedId });
        }

        if (!string.IsNullOrWhiteSpace(Fields.AsText(call.Params["attachment"])))
        {
            throw Refusal.Crash();
        }

        if (Fields.AsText(call.Params["external_url"]) is not { } url || string.IsNullOrWhiteSpace(url))
        {
            throw Refusal.Error(422, "No file or URL provided");
        }

        // The emulator reaches no other host, so an address that might be good cannot be fetched.
        throw IsPublic(url) ? Refusal.Error(422, "Failed to fetch file from URL") : Refusal.Error(422, "Invalid URL provided");
    }

    private static string Address(Call call, Blob blob) => call.Url($"rails/active_storage/blobs/redirect/{blob.SignedId}/{blob.Address.FileName}");

    private static bool IsPublic(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && !url.IsLoopback
        && !(IPAddress.TryParse(url.Host, out var address) && address.GetAddressBytes() is [10, ..] or [192, 168, ..] or [169, 254, ..] or [127, ..]);
}
