using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

internal sealed class TelegramChannel : Channel
{
    public override string Type => "Channel::Telegram";

    public required string BotToken { get; set; }

    public string? BotName { get; set; }
}

/// <summary>WhatsApp, with its provider taken for reachable: the emulator stands in for Meta as well.</summary>
internal sealed class WhatsappChannel : Channel
{
    public override string Type => "Channel::Whatsapp";

    public required string PhoneNumber { get; set; }

    public string Provider { get; set; } = "default";

    public JsonObject ProviderConfig { get; set; } = [];

    /// <summary>What the last synchronisation brought.</summary>
    public JsonArray MessageTemplates { get; set; } = [];

    /// <summary>What the provider has approved meanwhile.</summary>
    public JsonArray Approved { get; } = (JsonArray)JsonNode.Parse("""
        [
          {"id":"1001","name":"order_ready","language":"es","status":"APPROVED","category":"UTILITY","parameter_format":"POSITIONAL",
           "components":[{"type":"BODY","text":"Hola {{1}}, tu pedido {{2}} está listo.","example":{"body_text":[["Ana","4711"]]}}]},
          {"id":"1002","name":"order_ready","language":"en","status":"APPROVED","category":"UTILITY","parameter_format":"POSITIONAL",
           "components":[{"type":"BODY","text":"Hi {{1}}, your order {{2}} is ready.","example":{"body_text":[["Ana","4711"]]}}]},
          {"id":"1003","name":"sale","language":"en","status":"REJECTED","category":"MARKETING","parameter_format":"NAMED",
           "components":[{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"{{name}}, come in!"},{"type":"FOOTER","text":"Reply STOP to end"}]}
        ]
        """)!;
}

internal sealed class TwilioChannel : Channel
{
    public override string Type => "Channel::TwilioSms";

    /// <summary>sms or whatsapp.</summary>
    public required string Medium { get; init; }

    public string? PhoneNumber { get; set; }

    public string? MessagingServiceSid { get; set; }

    public required string AccountSid { get; set; }

    public required string AuthToken { get; set; }

    public string? ApiKeySid { get; set; }

    public JsonObject ContentTemplates { get; } = [];
}
