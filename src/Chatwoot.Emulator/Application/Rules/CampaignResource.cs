using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Rules;

/// <summary>Campaigns; nothing is ever sent.</summary>
internal static class CampaignResource
{
    private const string Path = "/api/v1/accounts/{account_id}/campaigns";

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => List(call, _ => true));
        routes.Get("/api/v1/accounts/{account_id}/inboxes/{id}/campaigns", OfInbox);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call, Find(call))));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
    }

    private static Answer List(Call call, Func<Campaign, bool> keep)
    {
        call.RequireAdministrator();
        var list = new JsonArray();
        foreach (var campaign in call.Account.Rules.Campaigns.Where(keep))
        {
            list.Add(Render(call, campaign));
        }

        return Answer.Ok(list);
    }

    private static Answer OfInbox(Call call)
    {
        var inbox = call.Account.Inboxes.Find(call.Id()) ?? throw Refusal.NotFound();
        return List(call, campaign => campaign.Inbox == inbox);
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var draft = new Draft(call, null);
        var campaign = new Campaign { DisplayId = call.Account.Rules.NextCampaign(), Inbox = draft.Inbox, CreatedAt = call.Now };
        draft.Write(campaign);
        return Answer.Ok(Render(call, call.Account.Rules.Campaigns.Add(campaign)));
    }

    private static Answer Update(Call call)
    {
        var campaign = Find(call);
        new Draft(call, campaign).Write(campaign);
        return Answer.Ok(Render(call, campaign));
    }

    private static Answer Delete(Call call)
    {
        call.Account.Rules.Campaigns.Remove(Find(call));
        return Answer.Empty();
    }

    private static Campaign Find(Call call)
    {
        call.RequireAdministrator();
        return call.Account.Rules.Campaigns.FirstOrDefault(campaign => campaign.DisplayId == call.Id()) ?? throw Refusal.Crash();
    }

    private static JsonObject Render(Call call, Campaign campaign)
    {
        var json = new JsonObject
        {
            ["id"] = campaign.DisplayId,
            ["title"] = campaign.Title,
            ["description"] = campaign.Description,
            ["account_id"] = call.Account.Id,
            ["inbox"] = call.Inbox(campaign.Inbox),
            ["message"] = campaign.Message,
            ["template_params"] = campaign.TemplateParams?.DeepClone(),
            ["campaign_status"] = campaign.Status,
            ["enabled"] = campaign.Enabled,
            ["campaign_type"] = campaign.IsOneOff ? "one_off" : "ongoing",
            ["trigger_rules"] = campaign.TriggerRules.Copy(),
            ["trigger_only_during_business_hours"] = campaign.OnlyDuringBusinessHours,
            ["created_at"] = campaign.CreatedAt.Iso(),
            ["updated_at"] = campaign.UpdatedAt.Iso(),
        };
        if (campaign.Sender is { } sender)
        {
            json["sender"] = call.Agent(sender);
        }

        if (campaign.IsOneOff)
        {
            json["scheduled_at"] = campaign.ScheduledAt?.Unix();
            json["audience"] = campaign.Audience.Copy();
        }

        return json;
    }

    /// <summary>What was sent, over what is there, checked before any of it is written.</summary>
    private sealed class Draft
    {
        private readonly Call call;
        private readonly Fields fields;
        private readonly string? title;
        private readonly string? message;

        public Draft(Call call, Campaign? before)
        {
            this.call = call;
            fields = call.Wrapped(
                "campaign", "title", "description", "message", "enabled", "sender_id", "inbox_id", "trigger_rules", "scheduled_at", "audience", "template_params", "trigger_only_during_business_hours");
            title = fields.TryText("title", out var text) ? text : before?.Title;
            message = fields.TryText("message", out text) ? text : before?.Message;
            var inbox = fields.TryInteger("inbox_id", out var id) ? call.Account.Inboxes.Find(id ?? 0) : before?.Inbox;
            var validation = new Validation();
            validation.Present("title", title);
            validation.Present("message", message);
            if (inbox is null)
            {
                if (id is null && before is null)
                {
                    validation.Add("inbox_id", "Inbox can't be blank");
                }

                validation.Add("inbox", "Inbox must exist");
            }
            else if (inbox.Channel is not (WebsiteChannel or SmsChannel))
            {
                validation.Add("inbox", "Inbox Unsupported Inbox type");
            }
            else if (inbox.Channel is WebsiteChannel && Fields.AsText(fields.Object("trigger_rules")?["url"] as JsonValue) is { } url && !url.StartsWith("http://", StringComparison.Ordinal) && !url.StartsWith("https://", StringComparison.Ordinal))
            {
                validation.Add("url", "Url invalid");
            }

            if (before?.Status == "completed")
            {
                validation.Add("status", "Status The campaign is already completed");
            }

            validation.Check();
            Inbox = inbox!;
        }

        public Inbox Inbox { get; }

        public void Write(Campaign campaign)
        {
            campaign.Title = title!;
            campaign.Message = message!;
            campaign.Inbox = Inbox;
            campaign.Description = fields.TryText("description", out var text) ? text : campaign.Description;
            campaign.Enabled = fields.TryBoolean("enabled", out var enabled) ? enabled == true : campaign.Enabled;
            campaign.Sender = fields.TryInteger("sender_id", out var sender) ? call.World.Users.Find(sender ?? 0) : campaign.Sender;
            campaign.TriggerRules = fields.Object("trigger_rules")?.Copy() ?? campaign.TriggerRules;
            campaign.OnlyDuringBusinessHours = fields.TryBoolean("trigger_only_during_business_hours", out var only) ? only == true : campaign.OnlyDuringBusinessHours;
            campaign.TemplateParams = fields.Object("template_params")?.Copy() ?? campaign.TemplateParams;
            campaign.Audience = fields.List("audience")?.Copy() ?? campaign.Audience;
            campaign.UpdatedAt = call.Now;
            if (!campaign.IsOneOff)
            {
                return;
            }

            // A number is dropped without a word.
            if (fields.Source["scheduled_at"] is JsonValue value && value.TryGetValue<string>(out var time) && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var scheduled))
            {
                campaign.ScheduledAt = scheduled;
            }

            campaign.ScheduledAt ??= call.Now;
        }
    }
}
