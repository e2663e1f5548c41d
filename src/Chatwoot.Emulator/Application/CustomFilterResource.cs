using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>Saved filters: everybody sees only his own.</summary>
internal static class CustomFilterResource
{
    private const string Path = "/api/v1/accounts/{account_id}/custom_filters";

    private static readonly string[] Types = ["conversation", "contact", "report"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{custom_filter_id}", call => Answer.Ok(Render(Find(call))));
        routes.Post(Path, Create);
        routes.Update(Path + "/{custom_filter_id}", Update);
        routes.Delete(Path + "/{custom_filter_id}", Delete);
    }

    private static Answer List(Call call)
    {
        var asked = Fields.AsText(call.Params["filter_type"]) ?? "conversation";
        var type = int.TryParse(asked, out var number) && number >= 0 && number < Types.Length ? Types[number] : asked;
        var rows = call.Account.SavedFilters.Where(row => row.Owner == call.User && row.Type == type);
        return Answer.Ok(new JsonArray([.. rows.Select(Render)]));
    }

    private static Answer Create(Call call)
    {
        var row = new SavedFilter { Owner = call.User, CreatedAt = call.Now };
        if (!call.Wrapped("custom_filter", "name", "filter_type", "query").Has("name"))
        {
            // The database refuses the row, and has given it a number.
            call.World.Sequences.SavedFilters.Next();
            throw Refusal.Crash();
        }

        Apply(call, row);
        call.Account.SavedFilters.Add(row);
        return Answer.Ok(Render(row));
    }

    private static Answer Update(Call call)
    {
        var row = Find(call);
        Apply(call, row);
        return Answer.Ok(Render(row));
    }

    private static Answer Delete(Call call)
    {
        call.Account.SavedFilters.Remove(Find(call));
        return Answer.NoContent();
    }

    /// <summary>Nothing is validated: the database refuses, which is a crash.</summary>
    private static void Apply(Call call, SavedFilter row)
    {
        var fields = call.Wrapped("custom_filter", "name", "filter_type", "query");
        var name = fields.TryText("name", out var text) ? text : row.Name;
        var type = fields.TryChoice("filter_type", Types, out var label) ? label : row.Type;
        row.Name = name ?? throw Refusal.Crash();
        row.Type = type ?? throw Refusal.Crash();
        if (fields.Object("query") is { } query)
        {
            row.Query = query.Copy();
        }

        row.UpdatedAt = call.Now;
    }

    private static SavedFilter Find(Call call) =>
        call.Account.SavedFilters.Find(call.Id("custom_filter_id")) is { } row && row.Owner == call.User ? row : throw Refusal.NotFound();

    private static JsonObject Render(SavedFilter row) => new()
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["filter_type"] = row.Type,
        ["query"] = row.Query.Copy(),
        ["created_at"] = row.CreatedAt.Iso(),
        ["updated_at"] = row.UpdatedAt.Iso(),
    };
}
