using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>What custom attributes there are. The values are with contacts, conversations and companies, and are not checked against this.</summary>
internal static partial class CustomAttributeResource
{
    private const string Path = "/api/v1/accounts/{account_id}/custom_attribute_definitions";

    private static readonly string[] DisplayTypes = ["text", "number", "currency", "percent", "link", "date", "list", "checkbox"];

    private static readonly string[] Models = ["conversation_attribute", "contact_attribute", "company_attribute"];

    private static readonly Dictionary<string, string[]> StandardKeys = new()
    {
        ["conversation_attribute"] = ["status", "priority", "assignee_id", "inbox_id", "team_id", "display_id", "campaign_id", "labels", "browser_language", "country_code", "referer", "created_at", "last_activity_at"],
        ["contact_attribute"] = ["name", "email", "phone_number", "identifier", "country_code", "city", "company_name", "created_at", "last_activity_at", "referer", "blocked"],
        ["company_attribute"] = ["name", "domain", "description", "contacts_count", "created_at", "updated_at", "last_activity_at"],
    };

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(Find(call))));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
    }

    private static Answer List(Call call)
    {
        var asked = Fields.AsText(call.Params["attribute_model"]);
        var model = int.TryParse(asked, out var number) && number >= 0 && number < Models.Length ? Models[number] : asked;
        var rows = call.Account.Definitions.Where(row => string.IsNullOrEmpty(model) || row.Model == model);
        return Answer.Ok(new JsonArray([.. rows.Select(Render)]));
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var row = new CustomAttributeDefinition { Key = "", Model = Models[0], CreatedAt = call.Now };
        Apply(call, row, isNew: true);
        call.Account.Definitions.Add(row);
        return Answer.Ok(Render(row));
    }

    private static Answer Update(Call call)
    {
        var row = Find(call);
        call.RequireAdministrator();
        Apply(call, row, isNew: false);
        return Answer.Ok(Render(row));
    }

    private static Answer Delete(Call call)
    {
        var row = Find(call);
        call.RequireAdministrator();
        call.Account.Definitions.Remove(row);
        return Answer.NoContent();
    }

    private static void Apply(Call call, CustomAttributeDefinition row, bool isNew)
    {
        var fields = call.Wrapped(
            "custom_attribute_definition",
            "attribute_display_name",
            "attribute_display_type",
            "attribute_description",
            "attribute_key",
            "attribute_model",
            "attribute_values",
            "regex_pattern",
            "regex_cue",
            "default_value");
        var name = fields.TryText("attribute_display_name", out var text) ? text?.Trim() : row.DisplayName;
        var key = fields.TryText("attribute_key", out text) ? text?.Trim() : row.Key;
        var type = fields.TryChoice("attribute_display_type", DisplayTypes, out var label) ? label : row.DisplayType;
        var model = fields.TryChoice("attribute_model", Models, out label) ? label : row.Model;
        var description = fields.TryText("attribute_description", out text) ? text : row.Description;

        var validation = new Validation();
        validation.Present("attribute_display_name", name);
        validation.Present("attribute_key", key);
        if (call.Account.Definitions.Any(other => other != row && other.Key == key && other.Model == model))
        {
            validation.Add("attribute_key", "Attribute key has already been taken");
        }

        if (!KeyPattern().IsMatch(key ?? ""))
        {
            validation.Add("attribute_key", "Attribute key must only contain letters, numbers, underscores, hyphens, and dots");
        }

        validation.Present("attribute_display_type", type);
        validation.Present("attribute_model", model);
        if (isNew && model is not null && StandardKeys[model].Contains(key))
        {
            validation.Add("attribute_key", "Attribute key The provided key is not allowed as it might conflict with default attributes.");
        }

        validation.Short("attribute_display_name", name);
        validation.Short("attribute_key", key);
        validation.Long("attribute_description", description);
        validation.Check();

        row.DisplayName = name!;
        row.Key = key!;
        row.DisplayType = type!;
        row.Model = model!;
        row.Description = description;
        row.RegexPattern = fields.TryText("regex_pattern", out text) ? text : row.RegexPattern;
        row.RegexCue = fields.TryText("regex_cue", out text) ? text : row.RegexCue;
        if (fields.List("attribute_values") is { } values)
        {
            row.Values = new JsonArray([.. values.Where(value => value is not null && value.GetValueKind() != JsonValueKind.Null).Select(value => value!.DeepClone())]);
        }

        row.UpdatedAt = call.Now;
    }

    private static CustomAttributeDefinition Find(Call call) => call.Account.Definitions.Find(call.Id()) ?? throw Refusal.NotFound();

    private static JsonObject Render(CustomAttributeDefinition row) => new()
    {
        ["id"] = row.Id,
        ["attribute_display_name"] = row.DisplayName,
        ["attribute_display_type"] = row.DisplayType,
        ["attribute_description"] = row.Description,
        ["attribute_key"] = row.Key,
        ["regex_pattern"] = row.RegexPattern,
        ["regex_cue"] = row.RegexCue,
        ["attribute_values"] = row.Values.Copy(),
        ["attribute_model"] = row.Model,
        ["default_value"] = null,
        ["created_at"] = row.CreatedAt.Iso(),
        ["updated_at"] = row.UpdatedAt.Iso(),
    };

    [GeneratedRegex(@"^[\p{L}\p{N}_.-]+\z")]
    private static partial Regex KeyPattern();
}
