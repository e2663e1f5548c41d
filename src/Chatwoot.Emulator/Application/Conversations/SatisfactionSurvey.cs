using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>The survey a resolved conversation ends with, and the rating that comes back.</summary>
internal static class SatisfactionSurvey
{
    private const int DaysOpen = 14;

    public static void Send(Call call, Conversation conversation)
    {
        var inbox = conversation.Inbox;
        if (!inbox.CsatSurveyEnabled || Survey(conversation) is not null || !ConversationJson.CanReply(call, conversation) || !RulesAdmit(conversation))
        {
            return;
        }

        call.Later(() =>
        {
            var text = Fields.AsText(inbox.CsatConfig["message"]);
            var message = call.World.AddMessage(conversation, MessageType.Template, string.IsNullOrEmpty(text) ? "Please rate the conversation" : text, null);
            message.ContentType = "input_csat";
            message.ContentAttributes["display_type"] = DisplayType(inbox);
            call.RaiseCreated(message);
        });
    }

    public static Message? Survey(Conversation conversation) => conversation.Messages.Find(message => message.ContentType == "input_csat");

    public static string DisplayType(Inbox inbox) => Fields.AsText(inbox.CsatConfig["display_type"]) is { Length: > 0 } type ? type : "emoji";

    public static CsatResponse? ResponseTo(Account account, Message survey) => account.CsatResponses.FirstOrDefault(response => response.Message == survey);

    public static void RequireOpen(Call call, Message message)
    {
        if (message.ContentType == "input_csat" && (call.Now.UtcDateTime.Date - message.CreatedAt.UtcDateTime.Date).Days > DaysOpen)
        {
            throw Refusal.Error(422, "You cannot update the CSAT survey after 14 days");
        }
    }

    /// <summary>Takes the rating out of a survey message, in the background; what is none is passed over.</summary>
    public static void Rate(Call call, Message survey)
    {
        if (survey.ContentType != "input_csat" || survey.ContentAttributes["submitted_values"] is not JsonObject values || values["csat_survey_response"] is not JsonObject answer)
        {
            return;
        }

        if (!int.TryParse(Fields.AsText(answer["rating"]), NumberStyles.None, CultureInfo.InvariantCulture, out var rating) || rating is < 1 or > 5)
        {
            return;
        }

        var feedback = Fields.AsText(answer["feedback_message"]);
        call.Later(() =>
        {
            var conversation = survey.Conversation;
            var responses = conversation.Account.CsatResponses;
            var response = ResponseTo(conversation.Account, survey)
                ?? responses.Add(new CsatResponse { Message = survey, Contact = conversation.Contact, AssignedAgent = conversation.Assignee, CreatedAt = call.Now });
            response.Rating = rating;
            response.Feedback = feedback;
            response.UpdatedAt = call.Now;
        });
    }

    /// <summary>An inbox may ask only those whose conversations have certain labels, or lack them.</summary>
    private static bool RulesAdmit(Conversation conversation)
    {
        if (conversation.Inbox.CsatConfig["survey_rules"] is not JsonObject rules || rules["values"] is not JsonArray { Count: > 0 } values)
        {
            return true;
        }

        var any = values.Select(Fields.AsText).Any(title => title is not null && conversation.Labels.Contains(title, StringComparer.Ordinal));
        return Fields.AsText(rules["operator"]) == "does_not_contain" ? !any : any;
    }
}
