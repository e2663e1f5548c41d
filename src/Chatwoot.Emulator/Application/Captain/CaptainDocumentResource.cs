using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Messages;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Captain;

/// <summary>What assistants read: pages and PDF files. Nobody crawls here, so a page turns out empty after a while, as on a server without keys.</summary>
internal static class CaptainDocumentResource
{
    private const string Path = "/api/v1/accounts/{account_id}/captain/documents";
    private static readonly TimeSpan Processing = TimeSpan.FromSeconds(2);

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call, Find(call))));
        routes.Post(Path, Create);
        routes.Post(Path + "/{id}/sync", Sync);
        routes.Delete(Path + "/{id}", Delete);
    }

    private static Answer List(Call call)
    {
        var fields = call.Fields;
        var rows = call.Account.Captain.Documents.AsEnumerable();
        if (fields.Integer("assistant_id") is { } assistant)
        {
            rows = rows.Where(document => document.Assistant.Id == assistant);
        }

        rows = fields.Text("source") switch { "web" => rows.Where(document => document.Pdf is null), "pdf" => rows.Where(document => document.Pdf is not null), _ => rows };
        rows = fields.Text("filter") switch
        {
            "failed" => rows.Where(document => document.Pdf is null && IsReady(call, document)),
            "stale" or "synced" or "syncing" => [],
            _ => rows,
        };
        if (fields.Text("search_key") is { Length: > 0 } words)
        {
            rows = rows.Where(document => $"{document.Name}\n{document.ExternalLink}".Contains(words, StringComparison.OrdinalIgnoreCase));
        }

        rows = fields.Text("sort") == "recently_created" ? rows.OrderByDescending(document => document.CreatedAt) : rows.OrderByDescending(document => document.UpdatedAt);
        return CaptainJson.Paged(call, [.. rows.Select(document => Render(call, document))]);
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var fields = call.Wrapped("document", "name", "external_link", "assistant_id", "pdf_file");
        var assistant = call.Account.Captain.Assistants.Find(fields.Integer("assistant_id") ?? 0) ?? throw Refusal.Error(422, "Missing Assistant");
        var file = fields.File("pdf_file");
        var link = file is null ? fields.Text("external_link")?.TrimEnd('/') : string.Create(CultureInfo.InvariantCulture, $"PDF: {System.IO.Path.GetFileNameWithoutExtension(file.FileName)}_{call.Now:yyyyMMddHHmmss}");
        if (string.IsNullOrWhiteSpace(link))
        {
            throw Refusal.Error(422, "External link can't be blank");
        }

        if (call.Account.Captain.Documents.Any(document => document.Assistant == assistant && document.ExternalLink == link))
        {
            throw Refusal.Error(422, "External link has already been taken");
        }

        var made = new CaptainDocument
        {
            Assistant = assistant,
            Name = fields.Text("name"),
            ExternalLink = link,
            Pdf = file is null ? null : call.World.Blobs.Add(call.NewBlob(file)),
            CreatedAt = call.Now,
            UpdatedAt = call.Now,
        };
        return Answer.Ok(Render(call, call.Account.Captain.Documents.Add(made)));
    }

    private static Answer Sync(Call call)
    {
        call.RequireAdministrator();
        var document = Find(call);
        if (document.Pdf is not null || !IsReady(call, document))
        {
            throw Refusal.Error(422, "Sync is only available for processed documents");
        }

        document.SyncStartedAt = call.Now;
        document.UpdatedAt = call.Now;
        return Answer.Empty(202);
    }

    private static Answer Delete(Call call)
    {
        call.RequireAdministrator();
        call.Account.Captain.Documents.Remove(Find(call));
        return Answer.NoContent();
    }

    private static CaptainDocument Find(Call call) => call.Account.Captain.Documents.Find(call.Id()) ?? throw Refusal.NotFound();

    private static bool IsReady(Call call, CaptainDocument document) => call.Now - document.CreatedAt > Processing;

    private static JsonObject Render(Call call, CaptainDocument document)
    {
        var ready = IsReady(call, document);
        var syncing = document.SyncStartedAt is { } started && call.Now - started < Processing;
        return new JsonObject
        {
            ["account_id"] = call.Account.Id,
            ["assistant"] = CaptainAssistantResource.Render(document.Assistant),
            ["content"] = null,
            ["content_type"] = document.Pdf?.ContentType,
            ["created_at"] = document.CreatedAt.Unix(),
            ["external_link"] = document.ExternalLink,
            ["display_url"] = document.Pdf is { } pdf ? call.Url($"rails/active_storage/blobs/redirect/{pdf.SignedId}/{pdf.Address.FileName}") : document.ExternalLink,
            ["file_size"] = document.Pdf?.Content.Length,
            ["pdf_document"] = document.Pdf is not null,
            ["id"] = document.Id,
            ["name"] = document.Name,
            ["status"] = ready ? "available" : "in_progress",
            ["sync_status"] = !ready || document.Pdf is not null ? null : syncing ? "syncing" : "failed",
            ["sync_in_progress"] = syncing,
            ["last_synced_at"] = null,
            ["last_sync_attempted_at"] = document.SyncStartedAt?.Unix(),
            ["last_sync_error_code"] = null,
            ["updated_at"] = document.UpdatedAt.Unix(),
        };
    }
}
