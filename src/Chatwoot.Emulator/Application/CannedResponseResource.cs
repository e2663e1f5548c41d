using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Filters;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>Ready answers. No policy guards them: every agent may change them.</summary>
internal static class CannedResponseResource
{
    private const string Path = "/api/v1/accounts/{account_id}/canned_responses";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
    }

    private static Answer List(Call call)
    {
        IEnumerable<CannedResponse> rows = call.Account.CannedResponses;
        if (Fields.AsText(call.Params["search"]) is { } text)
        {
            var pattern = LikePattern.Create(text, ignoreCase: true);
            rows = rows
                .Where(row => pattern.Matches(row.ShortCode) || pattern.Matches(row.Content))
                .OrderBy(row => row.ShortCode.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 0 : pattern.Matches(row.ShortCode) ? 1 : 2);
        }

        return Answer.Ok(new JsonArray([.. rows.Select(row => Render(row, call.Account.Id))]));
    }

    private static Answer Create(Call call)
    {
        var row = new CannedResponse { CreatedAt = call.Now };
        Apply(call, row);
        call.Account.CannedResponses.Add(row);
        return Answer.Ok(Render(row, call.Account.Id));
    }

    private static Answer Update(Call call)
    {
        var row = Find(call);
        Apply(call, row);
        return Answer.Ok(Render(row, call.Account.Id));
    }

    private static Answer Delete(Call call)
    {
        call.Account.CannedResponses.Remove(Find(call));
        return Answer.Empty();
    }

    private static void Apply(Call call, CannedResponse row)
    {
        var fields = call.Wrapped("canned_response", "short_code", "content");
        var code = fields.TryText("short_code", out var text) ? text : row.ShortCode;
        var content = fields.TryText("content", out text) ? text : row.Content;
        var validation = new Validation();
        validation.Present("content", content);
        validation.Present("short_code", code);
        if (call.Account.CannedResponses.Any(other => other != row && other.ShortCode == code))
        {
            validation.Add("short_code", "Short code has already been taken");
        }

        validation.Long("content", content);
        validation.Short("short_code", code);
        validation.Check();
        row.ShortCode = code!;
        row.Content = content!;
        row.UpdatedAt = call.Now;
    }

    private static CannedResponse Find(Call call) => call.Account.CannedResponses.Find(call.Id()) ?? throw Refusal.NotFound();

    private static JsonObject Render(CannedResponse row, long account) => new()
    {
        ["id"] = row.Id,
        ["account_id"] = account,
        ["short_code"] = row.ShortCode,
        ["content"] = row.Content,
        ["created_at"] = row.CreatedAt.Iso(),
        ["updated_at"] = row.UpdatedAt.Iso(),
    };
}
