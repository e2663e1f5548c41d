using System;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Inboxes;

/// <summary>Making, changing and removing inboxes.</summary>
internal static class InboxWriting
{
    private const string Path = "/api/v1/accounts/{account_id}/inboxes";
    private const int LongestText = 10_000;
    private static readonly string[] SenderNameTypes = ["friendly", "professional"];

    public static void Map(Routes routes)
    {
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Delete(Path + "/{id}/avatar", DeleteAvatar);
        routes.Post("/api/v1/accounts/{account_id}/channels/twilio_channel", CreateTwilio);
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var fields = Top(call);
        if (fields.Object("channel") is not { } sent)
        {
            throw Refusal.Crash();
        }

        var channel = ChannelWriting.Create(call, sent);
        var name = fields.Text("name") ?? (channel as TelegramChannel)?.BotName;
        // Checked on an inbox nobody sees, so that a refusal leaves none behind.
        var draft = new Inbox { Channel = channel, Name = name ?? "" };
        Apply(call, draft, fields, isNew: true);
        var inbox = call.Account.AddInbox(channel, draft.Name, call.Now);
        Apply(call, inbox, fields, isNew: true);
        call.CacheChanged("inbox");
        call.RaiseCreated(inbox);
        return Answer.Ok(call.Inbox(inbox));
    }

    private static Answer CreateTwilio(Call call)
    {
        call.RequireAdministrator();
        if (call.Params["twilio_channel"] is not JsonObject sent)
        {
            throw Unprocessable("param is missing or the value is empty: twilio_channel");
        }

        var fields = new Fields(sent);
        var number = fields.Text("phone_number");
        var service = fields.Text("messaging_service_sid");
        if (string.IsNullOrEmpty(number) == string.IsNullOrEmpty(service) || fields.Text("account_sid") is not { Length: > 0 } sid || fields.Text("auth_token") is not { Length: > 0 } token)
        {
            throw Unprocessable("Validation failed: Phone number or messaging service is needed");
        }

        var medium = fields.Text("medium") == "whatsapp" ? "whatsapp" : "sms";
        var inbox = call.Account.AddInbox(
            new TwilioChannel
            {
                Medium = medium,
                PhoneNumber = medium == "whatsapp" && number is not null ? "whatsapp:" + number : number,
                MessagingServiceSid = service,
                AccountSid = sid,
                AuthToken = token,
                ApiKeySid = fields.Text("api_key_sid"),
            },
            fields.Text("name") ?? throw Unprocessable("Validation failed: Name can't be blank"),
            call.Now);
        call.CacheChanged("inbox");
        call.RaiseCreated(inbox);
        return Answer.Ok(call.Inbox(inbox));
    }

    private static Answer Update(Call call)
    {
        var inbox = Find(call);
        var fields = Top(call);
        if (fields.Object("channel")?.ContainsKey("type") == true)
        {
            throw Refusal.Crash();
        }

        var before = call.Columns(inbox);
        Apply(call, inbox, fields, isNew: false);
        if (fields.List("working_hours") is { } hours)
        {
            foreach (var day in hours.OfType<JsonObject>())
            {
                Attend(inbox, new Fields(day));
            }
        }

        if (fields.Object("channel") is { } channel)
        {
            ChannelWriting.Apply(call, inbox.Channel, new Fields(channel));
        }

        call.CacheChanged("inbox");
        call.RaiseUpdated(inbox, before);
        return Answer.Ok(call.Inbox(inbox));
    }

    private static Answer Delete(Call call)
    {
        var inbox = Find(call);
        call.Account.RemoveInbox(inbox);
        call.Later(() => call.CacheChanged("inbox"));
        return Answer.Ok(new JsonObject { ["message"] = "Your inbox deletion request will be processed in some time." });
    }

    private static Answer DeleteAvatar(Call call)
    {
        Find(call).Avatar = null;
        return Answer.Empty();
    }

    private static Inbox Find(Call call)
    {
        var inbox = call.Account.Inboxes.Find(call.Id()) ?? throw Refusal.NotFound();
        call.RequireAdministrator();
        return inbox;
    }

    private static Refusal Unprocessable(string text) => new(Answer.Refused(422, new JsonObject { ["error"] = text }));

    /// <summary>A form cannot say null: the word stands for it.</summary>
    private static Fields Top(Call call)
    {
        var fields = call.Params;
        foreach (var key in fields.Where(field => Fields.AsText(field.Value) == "null" && field.Value!.GetValueKind() == System.Text.Json.JsonValueKind.String).Select(field => field.Key).ToArray())
        {
            fields[key] = null;
        }

        return new Fields(fields);
    }

    private static void Apply(Call call, Inbox inbox, Fields fields, bool isNew)
    {
        var name = fields.TryText("name", out var text) ? text : inbox.Name;
        var greeting = fields.TryText("greeting_message", out text) ? text : inbox.GreetingMessage;
        var away = fields.TryText("out_of_office_message", out text) ? text : inbox.OutOfOfficeMessage;
        var zone = fields.TryText("timezone", out text) ? text : inbox.Timezone;
        var sender = fields.TryChoice("sender_name_type", SenderNameTypes, out var chosen) ? chosen ?? inbox.SenderNameType : inbox.SenderNameType;
        var assignment = fields.Object("auto_assignment_config");

        var validation = new Validation();
        validation.Present("name", name);
        validation.Short("name", name);
        validation.AtMost("greeting_message", greeting, LongestText);
        validation.AtMost("out_of_office_message", away, LongestText);
        if (zone is null || (zone != "UTC" && (!zone.Contains('/', StringComparison.Ordinal) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))))
        {
            validation.Add("timezone", "Timezone is not included in the list");
        }

        if (assignment?["max_assignment_limit"] is { } limit && limit.GetValueKind() == System.Text.Json.JsonValueKind.Number && JsonText.LeadingNumber(Fields.AsText(limit)!) <= 0)
        {
            validation.Add("auto_assignment_config", "Auto assignment config max_assignment_limit must be greater than 0");
        }

        validation.Check();

        (inbox.Name, inbox.GreetingMessage, inbox.OutOfOfficeMessage, inbox.Timezone, inbox.SenderNameType) = (name!, greeting, away, zone!, sender);
        inbox.GreetingEnabled = Flag("greeting_enabled", inbox.GreetingEnabled);
        inbox.WorkingHoursEnabled = Flag("working_hours_enabled", inbox.WorkingHoursEnabled);
        inbox.EnableEmailCollect = Flag("enable_email_collect", inbox.EnableEmailCollect);
        inbox.CsatSurveyEnabled = Flag("csat_survey_enabled", inbox.CsatSurveyEnabled);
        inbox.EnableAutoAssignment = Flag("enable_auto_assignment", inbox.EnableAutoAssignment);
        inbox.AllowMessagesAfterResolved = Flag("allow_messages_after_resolved", inbox.AllowMessagesAfterResolved);
        inbox.LockToSingleConversation = Flag("lock_to_single_conversation", inbox.LockToSingleConversation);
        inbox.BusinessName = fields.TryText("business_name", out text) ? text : inbox.BusinessName;
        inbox.PortalId = fields.TryInteger("portal_id", out var portal) ? portal : inbox.PortalId;
        inbox.AutoAssignmentConfig = assignment?.Copy() ?? inbox.AutoAssignmentConfig;
        inbox.Avatar = Avatars.Read(call, fields, inbox.Avatar);
        if (fields.Object("csat_config") is { Count: > 0 } survey)
        {
            inbox.CsatConfig = isNew ? survey.Copy() : Normalised(survey);
        }

        inbox.UpdatedAt = call.Now;

        bool Flag(string key, bool present) => fields.TryBoolean(key, out var value) ? value == true : present;
    }

    private static JsonObject Normalised(JsonObject survey)
    {
        var rules = survey["survey_rules"] as JsonObject;
        return new JsonObject
        {
            ["display_type"] = Fields.AsText(survey["display_type"]) ?? "emoji",
            ["message"] = Fields.AsText(survey["message"]) ?? "",
            ["survey_rules"] = new JsonObject
            {
                ["operator"] = Fields.AsText(rules?["operator"]) ?? "contains",
                ["values"] = rules?["values"]?.DeepClone() ?? new JsonArray(),
            },
            ["button_text"] = Fields.AsText(survey["button_text"]) ?? "Please rate us",
            ["language"] = Fields.AsText(survey["language"]) ?? "en",
        };
    }

    /// <summary>One day of the week; what contradicts itself is passed over without a word.</summary>
    private static void Attend(Inbox inbox, Fields day)
    {
        var number = day.Integer("day_of_week");
        var at = inbox.WorkingHours.FindIndex(hours => hours.DayOfWeek == number);
        if (at < 0)
        {
            throw Refusal.Crash();
        }

        var present = inbox.WorkingHours[at];
        var changed = present with
        {
            ClosedAllDay = day.TryBoolean("closed_all_day", out var flag) ? flag == true : present.ClosedAllDay,
            OpenAllDay = day.TryBoolean("open_all_day", out flag) ? flag == true : present.OpenAllDay,
            OpenHour = Hour("open_hour", present.OpenHour),
            OpenMinutes = Hour("open_minutes", present.OpenMinutes),
            CloseHour = Hour("close_hour", present.CloseHour),
            CloseMinutes = Hour("close_minutes", present.CloseMinutes),
        };
        if (changed is { OpenAllDay: true, ClosedAllDay: false })
        {
            changed = changed with { OpenHour = 0, OpenMinutes = 0, CloseHour = 23, CloseMinutes = 59 };
        }

        if (IsValid(changed))
        {
            inbox.WorkingHours[at] = changed;
        }

        int? Hour(string key, int? known) => day.TryInteger(key, out var value) ? (int?)value : known;
    }

    private static bool IsValid(WorkingHour day) =>
        !(day.OpenAllDay && day.ClosedAllDay)
        && (day.ClosedAllDay
            || (day is { OpenHour: >= 0 and <= 23, CloseHour: >= 0 and <= 23, OpenMinutes: >= 0 and <= 59, CloseMinutes: >= 0 and <= 59 }
                && ((day.OpenHour * 60) + day.OpenMinutes) < ((day.CloseHour * 60) + day.CloseMinutes)));
}
