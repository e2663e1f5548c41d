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
        routes.Get("/swagger/{document}", _ => Answer.Empty(404));
        routes.Get("/.well-known/assetlinks", _ => Answer.Ok(MobileLinks(), ("vary", "Accept")));
        routes.Get("/", Dashboard);
        routes.Get("/app", Dashboard);
        routes.Get("/app/{page}", Dashboard);
    }

    /// <summary>The web client lives here; who asks for JSON has mistaken the address.</summary>
    private static Answer Dashboard(Call call) => call.Accept.Json
        ? Answer.Error(406, "Please use API routes instead of dashboard routes for JSON requests", ("vary", "Accept"))
        : Answer.Plain(200, "text/html; charset=utf-8", "<!DOCTYPE html>\n<html>\n<head><title>Chatwoot</title></head>\n<body><div id=\"app\"></div></body>\n</html>\n");

    private static JsonArray MobileLinks() => new(new JsonObject
    {
        ["relation"] = new JsonArray("delegate_permission/common.handle_all_urls"),
        ["target"] = new JsonObject
        {
            ["namespace"] = "android_app",
            ["package_name"] = "",
            ["sha256_cert_fingerprints"] = new JsonArray(""),
        },
    });

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
