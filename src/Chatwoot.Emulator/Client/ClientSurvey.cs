using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Client;

/// <summary>The satisfaction survey behind the link contacts are sent.</summary>
internal static class ClientSurvey
{
    private const string Path = "/public/api/v1/csat_survey/{conversation_uuid}";

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => Render(call, Find(call)));
        routes.Update(Path, Update);
    }

    private static Message Find(Call call)
    {
        var uuid = call.Segment("conversation_uuid");
        foreach (var account in call.World.Accounts)
        {
            if (account.Conversations.Values.FirstOrDefault(row => row.Uuid == uuid) is { } conversation)
            {
                call.Account = account;
                return SatisfactionSurvey.Survey(conversation) ?? throw ClientSession.NotFound();
            }
        }

        throw ClientSession.NotFound();
    }

    /// <summary>The rating is stored in the background, so the answer still shows the one before.</summary>
    private static Answer Update(Call call)
    {
        var survey = Find(call);
        SatisfactionSurvey.RequireOpen(call, survey);
        var message = call.Params["message"] as JsonObject ?? throw Refusal.Crash();
        if (SubmittedValues.Permit(message["submitted_values"]) is { } values)
        {
            var before = call.Columns(survey);
            survey.ContentAttributes["submitted_values"] = values;
            survey.UpdatedAt = call.Now;
            call.RaiseUpdated(survey, before);
            SatisfactionSurvey.Rate(call, survey);
        }

        return Render(call, survey);
    }

    private static Answer Render(Call call, Message survey)
    {
        var inbox = survey.Conversation.Inbox;
        return Answer.Ok(new JsonObject
        {
            ["id"] = survey.Id,
            ["csat_survey_response"] = SatisfactionSurvey.ResponseTo(call.Account, survey) is { } response ? Response(call, response) : null,
            ["display_type"] = SatisfactionSurvey.DisplayType(inbox),
            ["content"] = Fields.AsText(inbox.CsatConfig["message"]),
            ["inbox_avatar_url"] = call.AvatarUrl(inbox.Avatar),
            ["inbox_name"] = inbox.Name,
            ["locale"] = call.Account.Locale,
            ["conversation_id"] = survey.Conversation.Id,
            ["created_at"] = survey.CreatedAt.Iso(),
        });
    }

    private static JsonObject Response(Call call, CsatResponse response) => new()
    {
        ["id"] = response.Id,
        ["account_id"] = call.Account.Id,
        ["conversation_id"] = response.Message.Conversation.Id,
        ["message_id"] = response.Message.Id,
        ["rating"] = response.Rating,
        ["feedback_message"] = response.Feedback,
        ["contact_id"] = response.Contact.Id,
        ["assigned_agent_id"] = response.AssignedAgent?.Id,
        ["created_at"] = response.CreatedAt.Iso(),
        ["updated_at"] = response.UpdatedAt.Iso(),
        ["csat_review_notes"] = response.ReviewNotes,
        ["review_notes_updated_at"] = response.ReviewNotesUpdatedAt.Iso(),
        ["review_notes_updated_by_id"] = response.ReviewNotesUpdatedById,
    };
}
