using System.Globalization;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Server;

/// <summary>Version and state of the installation.</summary>
internal static class ServiceEndpoints
{
    private const string Version = "4.15.1";

    public static void Map(Routes routes)
    {
        routes.Get("/api", State);
        routes.Get("/health", _ => Answer.Ok(new JsonObject { ["status"] = "woot" }, ("vary", "Accept")));
    }

    private static Answer State(Call call) => Answer.Ok(
        new JsonObject
        {
            ["version"] = Version,
            ["timestamp"] = call.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ["queue_services"] = "ok",
            ["data_services"] = "ok",
        },
        ("vary", "Accept"));
}
