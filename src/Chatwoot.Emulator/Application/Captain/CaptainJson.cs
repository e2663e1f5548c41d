using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Application.Captain;

internal static class CaptainJson
{
    private const int PerPage = 25;

    /// <summary>A list that says it is the first page of all it has.</summary>
    public static Answer List(IEnumerable<JsonObject> rows)
    {
        var payload = new JsonArray([.. rows]);
        return Answer.Ok(new JsonObject { ["payload"] = payload, ["meta"] = new JsonObject { ["total_count"] = payload.Count, ["page"] = 1 } });
    }

    /// <summary>One page of a list.</summary>
    public static Answer Paged(Call call, IReadOnlyList<JsonObject> rows)
    {
        var (page, echo) = call.Page(PerPage);
        return Answer.Ok(new JsonObject
        {
            ["payload"] = new JsonArray([.. Call.PageOf(rows, page, PerPage)]),
            ["meta"] = new JsonObject { ["total_count"] = rows.Count, ["page"] = echo },
        });
    }
}
