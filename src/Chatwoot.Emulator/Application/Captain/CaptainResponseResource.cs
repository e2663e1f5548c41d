using System;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Captain;

/// <summary>Questions and answers an assistant knows.</summary>
internal static class CaptainResponseResource
{
    private const string Path = "/api/v1/accounts/{account_id}/captain/assistant_responses";
    private static readonly string[] Statuses = ["pending", "approved"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call, Find(call))));
        routes.Post(Path, Create);
        routes.Map("PATCH", Path + "/{id}", Update, patchOnly: true);
        routes.Delete(Path + "/{id}", Delete);
        routes.Post("/api/v1/accounts/{account_id}/captain/bulk_actions", Bulk);
    }

    private static Answer List(Call call)
    {
        var fields = call.Fields;
        var rows = call.Account.Captain.Responses.Reverse();
        if (fields.Integer("assistant_id") is { } assistant)
        {
            rows = rows.Where(response => response.Assistant.Id == assistant);
        }

        if (fields.Text("document_id") is { Length: > 0 })
        {
            // All of them were made by people.
            rows = [];
        }

        if (fields.Text("status") is { Length: > 0 } status)
        {
            rows = rows.Where(response => response.Status == status);
        }

        if (fields.Text("search") is { Length: > 0 } words)
        {
            rows = rows.Where(response => $"{response.Question}\n{response.Answer}".Contains(words, StringComparison.OrdinalIgnoreCase));
        }

        return CaptainJson.Paged(call, [.. rows.Select(response => Render(call, response))]);
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var fields = Sent(call);
        fields.TryChoice("status", Statuses, out var status);
        var assistant = call.Account.Captain.Assistants.Find(fields.Integer("assistant_id") ?? 0);
        var validation = new Validation();
        if (assistant is null)
        {
            validation.Add("assistant", "Assistant must exist");
            validation.Add("account", "Account must exist");
        }

        var (question, answer) = (fields.Text("question"), fields.Text("answer"));
        validation.Present("question", question);
        validation.Present("answer", answer);
        validation.Check();
        var response = new CaptainResponse { Assistant = assistant!, Author = call.User, Question = question!, Answer = answer!, Status = status ?? "approved", CreatedAt = call.Now, UpdatedAt = call.Now };
        return Answer.Ok(Render(call, call.Account.Captain.Responses.Add(response)));
    }

    private static Answer Update(Call call)
    {
        call.RequireAdministrator();
        var response = Find(call);
        var fields = Sent(call);
        fields.TryChoice("status", Statuses, out var status);
        var question = fields.TryText("question", out var text) ? text : response.Question;
        var answer = fields.TryText("answer", out text) ? text : response.Answer;
        var assistant = fields.TryInteger("assistant_id", out var id) ? call.Account.Captain.Assistants.Find(id ?? 0) : response.Assistant;
        var validation = new Validation();
        if (assistant is null)
        {
            validation.Add("assistant", "Assistant must exist");
        }

        validation.Present("question", question);
        validation.Present("answer", answer);
        validation.Check();
        response.Edited |= question != response.Question || answer != response.Answer;
        (response.Question, response.Answer, response.Assistant, response.Status, response.UpdatedAt) = (question!, answer!, assistant!, status ?? response.Status, call.Now);
        return Answer.Ok(Render(call, response));
    }

    private static Answer Delete(Call call)
    {
        call.RequireAdministrator();
        call.Account.Captain.Responses.Remove(Find(call));
        return Answer.NoContent();
    }

    /// <summary>Unknown ids are passed over; a word nobody knows does nothing.</summary>
    private static Answer Bulk(Call call)
    {
        call.RequireAdministrator();
        var type = call.Fields.Text("type");
        var word = Fields.AsText((call.Params["fields"] as JsonObject)?["status"] as JsonValue);
        var ids = (call.Params["ids"] as JsonArray)?.Select(Call.LeadingIdOf).ToArray() ?? [];
        if (type is not ("AssistantResponse" or "AssistantDocument") || ids.Length == 0 || string.IsNullOrEmpty(word))
        {
            return Answer.Refused(422, new JsonObject { ["success"] = false });
        }

        var captain = call.Account.Captain;
        if (type == "AssistantDocument")
        {
            var documents = ids.Select(captain.Documents.Find).OfType<CaptainDocument>().ToArray();
            if (word == "delete")
            {
                Array.ForEach(documents, document => captain.Documents.Remove(document));
                return Answer.Ok(new JsonObject { ["count"] = documents.Length });
            }

            return Answer.Ok(new JsonObject { ["ids"] = new JsonArray(), ["count"] = 0 });
        }

        var responses = ids.Select(captain.Responses.Find).OfType<CaptainResponse>().ToArray();
        if (word != "approve")
        {
            Array.ForEach(word == "delete" ? responses : [], response => captain.Responses.Remove(response));
            return Answer.Ok(new JsonArray());
        }

        Array.ForEach(responses, response => response.Status = "approved");
        return Answer.Ok(new JsonArray([.. responses.Select(response => Render(call, response))]));
    }

    private static Fields Sent(Call call) => call.Wrapped("assistant_response", "question", "answer", "assistant_id", "status");

    private static CaptainResponse Find(Call call) => call.Account.Captain.Responses.Find(call.Id()) ?? throw Refusal.NotFound();

    private static JsonObject Render(Call call, CaptainResponse response) => new()
    {
        ["account_id"] = call.Account.Id,
        ["answer"] = response.Answer,
        ["assistant"] = CaptainAssistantResource.Render(response.Assistant),
        ["created_at"] = response.CreatedAt.Unix(),
        ["documentable"] = new JsonObject { ["type"] = "User", ["id"] = response.Author.Id, ["email"] = response.Author.Email, ["available_name"] = response.Author.AvailableName },
        ["id"] = response.Id,
        ["question"] = response.Question,
        ["updated_at"] = response.UpdatedAt.Unix(),
        ["status"] = response.Status,
        ["edited"] = response.Edited,
    };
}
