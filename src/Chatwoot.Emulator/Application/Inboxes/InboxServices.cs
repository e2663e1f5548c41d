using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Inboxes;

/// <summary>What belongs to an inbox beside its settings: its bot, its secret, and what its provider knows.</summary>
internal static class InboxServices
{
    private const string Path = "/api/v1/accounts/{account_id}/inboxes/{id}";
    private const string NoCloud = "Health data only available for WhatsApp Cloud API channels";
    private const string NoTemplates = "CSAT template operations only available for WhatsApp and Twilio WhatsApp channels";

    public static void Map(Routes routes)
    {
        routes.Get(Path + "/agent_bot", call =>
        {
            var inbox = Find(call);
            return Answer.Ok(inbox.AgentBot is { } bot ? new JsonObject { ["agent_bot"] = AgentBotResource.Render(call, bot, tokenAsRow: true) } : []);
        });
        routes.Post(Path + "/set_agent_bot", SetBot);
        routes.Post(Path + "/reset_secret", ResetSecret);
        routes.Get(Path + "/health", call => Answer.Ok(Health(Cloud(Find(call)))));
        routes.Post(Path + "/register_webhook", call =>
        {
            Cloud(Managed(call));
            return Answer.Ok(new JsonObject { ["message"] = "Webhook registered successfully" });
        });
        routes.Post(Path + "/sync_templates", Sync);
        routes.Post(Path + "/enable_whatsapp_calling", call => Calling(call, "Inbox does not support WhatsApp calling"));
        routes.Post(Path + "/disable_whatsapp_calling", call => Calling(call, "Inbox does not support WhatsApp calling"));
        routes.Post(Path + "/set_inbound_calls", call => Calling(call, "Inbox does not support calling"));
        const string Csat = "/api/v1/accounts/{account_id}/inboxes/{inbox_id}/csat_template";
        routes.Get(Csat, call => Answer.Ok(Template(Templated(call))));
        routes.Post(Csat, CreateTemplate);
    }

    private static Inbox Find(Call call, string segment = "id")
    {
        var inbox = call.Account.Inboxes.Find(call.Id(segment)) ?? throw Refusal.NotFound();
        call.Require(inbox);
        return inbox;
    }

    private static Inbox Managed(Call call)
    {
        var inbox = call.Account.Inboxes.Find(call.Id()) ?? throw Refusal.NotFound();
        call.RequireAdministrator();
        return inbox;
    }

    private static Refusal Refuse(int status, string text) => new(Answer.Refused(status, new JsonObject { ["error"] = text }));

    private static WhatsappChannel Cloud(Inbox inbox) => inbox.Channel as WhatsappChannel is { Provider: "whatsapp_cloud" } cloud ? cloud : throw Refuse(400, NoCloud);

    private static Answer SetBot(Call call)
    {
        var inbox = Managed(call);
        inbox.AgentBot = call.Fields.Integer("agent_bot") is { } id
            ? call.World.AgentBots.Find(id) is { } bot && (bot.AccountId is null || bot.AccountId == call.Account.Id) ? bot : throw Refusal.NotFound()
            : null;
        return Answer.Empty();
    }

    private static Answer ResetSecret(Call call)
    {
        var inbox = Managed(call);
        if (inbox.Channel is not ApiChannel api)
        {
            return Answer.Empty(404);
        }

        api.Secret = call.World.NewToken();
        return Answer.Ok(call.Inbox(inbox));
    }

    private static Answer Sync(Call call)
    {
        var inbox = Managed(call);
        switch (inbox.Channel)
        {
            case WhatsappChannel whatsapp:
                call.Later(() => whatsapp.MessageTemplates = whatsapp.Approved.Copy());
                break;
            case TwilioChannel { Medium: "whatsapp" }:
                break;
            default:
                throw Refuse(422, "Template sync is only available for WhatsApp channels");
        }

        return Answer.Ok(new JsonObject { ["message"] = "Template sync initiated successfully" });
    }

    private static Answer Calling(Call call, string refusal)
    {
        var inbox = Managed(call);
        return inbox.Channel is WhatsappChannel { Provider: "whatsapp_cloud" } ? Answer.Empty() : throw Refuse(422, refusal);
    }

    private static Inbox Templated(Call call)
    {
        var inbox = Find(call, "inbox_id");
        return inbox.Channel is WhatsappChannel or TwilioChannel { Medium: "whatsapp" } ? inbox : throw Refuse(400, NoTemplates);
    }

    private static JsonObject Template(Inbox inbox) => inbox.CsatConfig["template"] is JsonObject template
        ? new JsonObject { ["template_exists"] = true, ["template_name"] = template["name"]?.DeepClone(), ["status"] = template["status"]?.DeepClone(), ["template_id"] = template["template_id"]?.DeepClone() }
        : new JsonObject { ["template_exists"] = false };

    private static Answer CreateTemplate(Call call)
    {
        var inbox = Templated(call);
        if (call.Params["template"] is not JsonObject sent || string.IsNullOrWhiteSpace(Fields.AsText(sent["message"])))
        {
            throw Refuse(422, "Message is required");
        }

        var template = new JsonObject
        {
            ["name"] = $"customer_satisfaction_survey_{inbox.Id}",
            ["template_id"] = "2001",
            ["status"] = "PENDING",
            ["language"] = Fields.AsText(sent["language"]) ?? "en",
        };
        inbox.CsatConfig["template"] = template.DeepClone();
        return Answer.Created(new JsonObject { ["template"] = template });
    }

    private static JsonObject Health(WhatsappChannel cloud) => new()
    {
        ["id"] = Fields.AsText(cloud.ProviderConfig["phone_number_id"]),
        ["display_phone_number"] = cloud.PhoneNumber,
        ["verified_name"] = "Emulated Ltd",
        ["name_status"] = "APPROVED",
        ["quality_rating"] = "GREEN",
        ["messaging_limit_tier"] = "TIER_1K",
        ["account_mode"] = "LIVE",
        ["code_verification_status"] = "VERIFIED",
        ["platform_type"] = "CLOUD_API",
        ["business_id"] = Fields.AsText(cloud.ProviderConfig["business_account_id"]),
    };
}
