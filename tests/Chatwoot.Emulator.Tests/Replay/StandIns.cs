using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>
/// Does in the emulator's world what a recorded call did on the server, where the emulator does not handle the call yet
/// but later exchanges need its effect. A stand-in for a call that is handled makes a test fail.
/// </summary>
internal sealed class StandIns
{
    private const string A = "/api/v1/accounts/{account_id}";
    private readonly Identities identities;
    private readonly World world;
    private readonly Account account;
    private readonly Dictionary<string, Action<Exchange>> actions;

    public StandIns(Identities identities, World world)
    {
        this.identities = identities;
        this.world = world;
        account = world.Accounts.First();
        actions = new()
        {
            [$"POST {A}/inboxes"] = AddInbox,
            [$"PATCH {A}/inboxes/{{id}}"] = ChangeInbox,
            [$"PUT {A}/inboxes/{{id}}"] = ChangeInbox,
            [$"DELETE {A}/inboxes/{{id}}"] = RemoveInbox,
            [$"POST {A}/inbox_members"] = exchange => Members(exchange, (inbox, ids) => inbox.Members.UnionWith(ids)),
            [$"PATCH {A}/inbox_members"] = exchange => Members(exchange, Replace),
            [$"DELETE {A}/inbox_members"] = exchange => Members(exchange, (inbox, ids) => inbox.Members.ExceptWith(ids)),
            [$"POST {A}/inboxes/{{id}}/set_agent_bot"] = SetBot,
            [$"POST {A}/agent_bots"] = AddBot,
        };
    }

    public IEnumerable<string> Operations => actions.Keys;

    /// <summary>The token of the bot the recorder used.</summary>
    public string? BotToken { get; private set; }

    public void Run(Exchange exchange)
    {
        if (exchange.Status == 200 && actions.TryGetValue($"{exchange.Method} {exchange.Template}", out var action))
        {
            lock (world.Gate)
            {
                action(exchange);
            }
        }
    }

    private void AddInbox(Exchange exchange)
    {
        var answer = (JsonObject)exchange.Answer!;
        Channel channel = (string?)answer["channel_type"] switch
        {
            "Channel::Api" => world.NewApiChannel(),
            "Channel::WebWidget" => world.NewWebsiteChannel((string)answer["website_url"]!),
            "Channel::Email" => world.NewEmailChannel((string)answer["email"]!),
            "Channel::Line" => new LineChannel { LineChannelId = ((string)answer["callback_webhook_url"]!).Split('/')[^1] },
            "Channel::Sms" => new SmsChannel { PhoneNumber = (string)answer["phone_number"]! },
            var other => throw new NotSupportedException(other),
        };

        var inbox = account.AddInbox(channel, (string)answer["name"]!, world.Now);
        identities.Learn("inbox", (long)answer["id"]!, inbox.Id);
        if (channel is ApiChannel api)
        {
            identities.Learn((string)answer["inbox_identifier"]!, api.Identifier);
        }

        Fill(inbox, answer);
    }

    private void ChangeInbox(Exchange exchange)
    {
        var inbox = account.Inboxes.Find(identities.Map("inbox", (long)exchange.Answer!["id"]!));
        if (inbox is not null)
        {
            Fill(inbox, (JsonObject)exchange.Answer);
        }
    }

    private static void Fill(Inbox inbox, JsonObject answer)
    {
        inbox.Name = (string)answer["name"]!;
        inbox.GreetingEnabled = (bool)answer["greeting_enabled"]!;
        inbox.GreetingMessage = (string?)answer["greeting_message"];
        inbox.WorkingHoursEnabled = (bool)answer["working_hours_enabled"]!;
        inbox.OutOfOfficeMessage = (string?)answer["out_of_office_message"];
        inbox.Timezone = (string)answer["timezone"]!;
        inbox.EnableEmailCollect = (bool)answer["enable_email_collect"]!;
        inbox.CsatSurveyEnabled = (bool)answer["csat_survey_enabled"]!;
        inbox.CsatConfig = (JsonObject)answer["csat_config"]!.DeepClone();
        inbox.EnableAutoAssignment = (bool)answer["enable_auto_assignment"]!;
        inbox.AutoAssignmentConfig = (JsonObject)answer["auto_assignment_config"]!.DeepClone();
        inbox.AllowMessagesAfterResolved = (bool)answer["allow_messages_after_resolved"]!;
        inbox.LockToSingleConversation = (bool)answer["lock_to_single_conversation"]!;
        inbox.SenderNameType = (string)answer["sender_name_type"]!;
        inbox.BusinessName = (string?)answer["business_name"];
        inbox.Avatar = (string?)answer["avatar_url"] == "" ? null : new Picture("x", "x.png");
        inbox.WorkingHours.Clear();
        inbox.WorkingHours.AddRange(answer["working_hours"]!.AsArray().Select(day => new WorkingHour(
            (int)day!["day_of_week"]!, (bool)day["closed_all_day"]!, (int?)day["open_hour"], (int?)day["open_minutes"], (int?)day["close_hour"], (int?)day["close_minutes"], (bool)day["open_all_day"]!)));
        switch (inbox.Channel)
        {
            case ApiChannel api:
                api.WebhookUrl = (string?)answer["webhook_url"];
                api.HmacMandatory = (bool)answer["hmac_mandatory"]!;
                api.AdditionalAttributes = (JsonObject)answer["additional_attributes"]!.DeepClone();
                break;
            case WebsiteChannel website:
                website.WebsiteUrl = (string?)answer["website_url"];
                website.WidgetColor = (string)answer["widget_color"]!;
                website.WelcomeTitle = (string?)answer["welcome_title"];
                website.WelcomeTagline = (string?)answer["welcome_tagline"];
                website.AllowedDomains = (string?)answer["allowed_domains"];
                website.HmacMandatory = (bool)answer["hmac_mandatory"]!;
                website.ReplyTime = (string)answer["reply_time"]!;
                website.FeatureFlags = (JsonArray)answer["selected_feature_flags"]!.DeepClone();
                website.PreChatFormEnabled = (bool)answer["pre_chat_form_enabled"]!;
                website.PreChatFormOptions = (JsonObject)answer["pre_chat_form_options"]!.DeepClone();
                website.ContinuityViaEmail = (bool)answer["continuity_via_email"]!;
                break;
            case SmsChannel sms:
                sms.PhoneNumber = (string)answer["phone_number"]!;
                break;
            case EmailChannel email:
                email.Email = (string)answer["email"]!;
                break;
            default:
                break;
        }
    }

    private void RemoveInbox(Exchange exchange)
    {
        var id = long.Parse(exchange.Path.Split('/')[^1], CultureInfo.InvariantCulture);
        if (identities.TryGet("inbox", id, out var known) && account.Inboxes.Find(known) is { } inbox)
        {
            account.RemoveInbox(inbox);
        }
    }

    private void SetBot(Exchange exchange)
    {
        var inbox = account.Inboxes.Find(identities.Map("inbox", long.Parse(exchange.Path.Split('/')[^2], CultureInfo.InvariantCulture)));
        if (inbox is not null)
        {
            inbox.AgentBot = (long?)exchange.Body?["agent_bot"] is { } id ? world.AgentBots.Find(identities.Map("bot", id)) : null;
        }
    }

    private void Members(Exchange exchange, Action<Inbox, long[]> change)
    {
        var inbox = account.Inboxes.Find(identities.Map("inbox", Call(exchange.Body!["inbox_id"]!)));
        var ids = exchange.Body["user_ids"]!.AsArray().Select(id => identities.Map("user", Call(id!))).ToArray();
        if (inbox is not null)
        {
            change(inbox, ids);
        }

        static long Call(JsonNode node) => node.GetValueKind() == JsonValueKind.Number ? (long)node : long.Parse((string)node!, CultureInfo.InvariantCulture);
    }

    private static void Replace(Inbox inbox, long[] ids)
    {
        inbox.Members.Clear();
        inbox.Members.UnionWith(ids);
    }

    private void AddBot(Exchange exchange)
    {
        var answer = exchange.Answer!;
        var bot = world.AddBot((string?)answer["name"], account.Id);
        bot.Description = (string?)answer["description"];
        bot.OutgoingUrl = (string?)answer["outgoing_url"];
        identities.Learn("bot", (long)answer["id"]!, bot.Id);
        if (exchange.Id == "agent_bots.fixture.main")
        {
            BotToken = bot.AccessToken;
        }
    }
}
