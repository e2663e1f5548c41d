using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>What contacts answered to surveys.</summary>
internal static class CsatResource
{
    private const string Path = "/api/v1/accounts/{account_id}/csat_survey_responses";
    private const int PerPage = 25;

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/metrics", Metrics);
        routes.Get(Path + "/download", Download);
        routes.Map("PATCH", Path + "/{id}", Review, patchOnly: true);
    }

    private static Answer List(Call call)
    {
        call.RequireAdministrator();
        var rows = Fields.AsText(call.Params["sort"]) switch
        {
            "created_at" => Fitting(call).OrderBy(row => row.CreatedAt),
            "-created_at" => Fitting(call).OrderByDescending(row => row.CreatedAt),
            _ => Fitting(call).OrderBy(row => row.UpdatedAt),
        };
        var (page, _) = call.Page(PerPage);
        return Answer.Ok(new JsonArray([.. Call.PageOf([.. rows], page, PerPage).Select(row => Render(call, row))]));
    }

    /// <summary>How many were asked is told for the time alone.</summary>
    private static Answer Metrics(Call call)
    {
        call.RequireAdministrator();
        var range = TimeRange.Of(call);
        var rows = Fitting(call).ToArray();
        var asked = Living(call).SelectMany(conversation => conversation.Messages).Count(message => message.ContentType == "input_csat" && range?.Contains(message.CreatedAt) != false);
        return Answer.Ok(new JsonObject
        {
            ["total_count"] = rows.Length,
            ["ratings_count"] = new JsonObject(rows.CountBy(row => row.Rating).OrderBy(group => group.Key).Select(group => KeyValuePair.Create(group.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)group.Value))),
            ["total_sent_messages_count"] = asked,
        });
    }

    /// <summary>The period comes last, and nothing is escaped or guarded here.</summary>
    private static Answer Download(Call call)
    {
        call.RequireAdministrator();
        var range = TimeRange.Required(call);
        var text = new StringBuilder(ReportFiles.Row(["Agent Name", "Rating", "Feedback Comment", "Contact Name", "Contact Email Address", "Contact Phone Number", "Link to the conversation", "Recorded date", "Review Notes"]));
        foreach (var row in Fitting(call).OrderBy(row => row.CreatedAt))
        {
            text.Append(ReportFiles.Row([
                row.AssignedAgent is { } agent ? $"{agent.Name} ({agent.Email})" : null,
                row.Rating.ToString(CultureInfo.InvariantCulture),
                row.Feedback,
                row.Contact.Name,
                row.Contact.Email,
                row.Contact.PhoneNumber,
                call.Url($"app/accounts/{call.Account.Id}/conversations/{row.Message.Conversation.DisplayId}"),
                row.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture),
                row.ReviewNotes,
            ]));
        }

        return ReportFiles.File("csat_report", text.Append(ReportFiles.Period(range)).Append('\n').ToString());
    }

    private static Answer Review(Call call)
    {
        call.RequireAdministrator();
        var row = call.Account.CsatResponses.Find(call.Id()) ?? throw Refusal.NotFound();
        row.ReviewNotes = call.Fields.Text("csat_review_notes");
        row.ReviewNotesUpdatedAt = call.Now;
        row.ReviewNotesUpdatedById = call.User.Id;
        row.UpdatedAt = call.Now;
        return Answer.Ok(Render(call, row));
    }

    private static IEnumerable<Conversation> Living(Call call) => call.Account.Conversations.Values;

    /// <summary>A value that fits nothing, words among them, finds nothing.</summary>
    private static IEnumerable<CsatResponse> Fitting(Call call)
    {
        var range = TimeRange.Of(call);
        return call.Account.CsatResponses
            .Where(row => call.Account.Conversations.ContainsKey(row.Message.Conversation.DisplayId))
            .Where(row => range?.Contains(row.CreatedAt) != false)
            .Where(row => IsAmong(call, "user_ids", row.AssignedAgent?.Id))
            .Where(row => IsAmong(call, "inbox_id", row.Message.Conversation.Inbox.Id))
            .Where(row => IsAmong(call, "team_id", row.Message.Conversation.Team?.Id))
            .Where(row => IsAmong(call, "rating", row.Rating));
    }

    private static bool IsAmong(Call call, string key, long? value) => call.Params[key] switch
    {
        JsonArray list => list.Count == 0 || list.Any(item => Call.LeadingIdOf(item) == value),
        JsonValue one when Fields.AsText(one) is { Length: > 0 } => Call.LeadingIdOf(one) == value,
        _ => true,
    };

    private static JsonObject Render(Call call, CsatResponse row)
    {
        var json = new JsonObject
        {
            ["id"] = row.Id,
            ["rating"] = row.Rating,
            ["feedback_message"] = row.Feedback,
            ["csat_review_notes"] = row.ReviewNotes,
            ["review_notes_updated_at"] = row.ReviewNotesUpdatedAt is { } time ? time.Unix() : null,
        };
        if (row.ReviewNotesUpdatedById is { } id && call.World.Users.Find(id) is { } reviewer)
        {
            json["review_notes_updated_by"] = new JsonObject { ["id"] = id, ["name"] = reviewer.Name };
        }

        json["account_id"] = call.Account.Id;
        json["message_id"] = row.Message.Id;
        json["contact"] = call.Contact(row.Contact);
        json["conversation_id"] = row.Message.Conversation.DisplayId;
        if (row.AssignedAgent is { } agent)
        {
            json["assigned_agent"] = call.Agent(agent);
        }

        json["created_at"] = row.CreatedAt.Unix();
        return json;
    }
}
