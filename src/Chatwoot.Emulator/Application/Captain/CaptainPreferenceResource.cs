using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Application.Captain;

/// <summary>Which model does what for an account.</summary>
internal static class CaptainPreferenceResource
{
    private const string Path = "/api/v1/accounts/{account_id}/captain/preferences";

    // Never changed: what the version offers.
    private static readonly JsonObject Offered = Read();

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => Answer.Ok(Render(call)));
        routes.Update(Path, Update);
    }

    private static JsonObject Read()
    {
        using var stream = typeof(CaptainPreferenceResource).Assembly.GetManifestResourceStream("preferences.json")!;
        return (JsonObject)JsonNode.Parse(stream)!;
    }

    private static Answer Update(Call call)
    {
        call.RequireAdministrator();
        var features = (JsonObject)Offered["features"]!;
        var models = (call.Params["captain_models"] as JsonObject)?.Where(pair => features.ContainsKey(pair.Key)).ToDictionary(pair => pair.Key, pair => Fields.AsText(pair.Value as JsonValue) ?? "") ?? [];
        foreach (var (feature, model) in models)
        {
            var allowed = ((JsonArray)features[feature]!["models"]!).Select(offered => (string)offered!["id"]!).ToArray();
            if (!allowed.Contains(model))
            {
                throw Refusal.Invalid($"Captain models '{model}' is not a valid model for {feature}. Allowed: {string.Join(", ", allowed)}", "captain_models");
            }
        }

        foreach (var (feature, model) in models)
        {
            call.Account.Captain.Models[feature] = model;
        }

        foreach (var (feature, value) in call.Params["captain_features"] as JsonObject ?? [])
        {
            call.Account.Captain.Features[feature] = value?.GetValueKind() == JsonValueKind.True;
        }

        return Answer.Ok(Render(call));
    }

    private static JsonObject Render(Call call)
    {
        var json = Offered.Copy();
        foreach (var (feature, value) in (JsonObject)json["features"]!)
        {
            if (call.Account.Captain.Features.TryGetValue(feature, out var enabled))
            {
                value!["enabled"] = enabled;
            }

            if (call.Account.Captain.Models.TryGetValue(feature, out var model))
            {
                value!["selected"] = model;
            }
        }

        return json;
    }
}
