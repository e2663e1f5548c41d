using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Captain;

/// <summary>AI assistants, the inboxes they answer in, and the tools they may use.</summary>
internal static class CaptainAssistantResource
{
    private const string Path = "/api/v1/accounts/{account_id}/captain/assistants";

    private static readonly string[] ConfigKeys =
    [
        "product_name", "feature_faq", "feature_memory", "feature_citation", "feature_contact_attributes",
        "welcome_message", "handoff_message", "resolution_message", "instructions", "temperature",
    ];

    private static readonly (string Id, string Title, string Description, string Icon)[] Tools =
    [
        ("add_contact_note", "Add Contact Note", "Add a note to a contact profile", "note-add"),
        ("add_private_note", "Add Private Note", "Add a private note to a conversation (internal only)", "eye-off"),
        ("update_priority", "Update Priority", "Update conversation priority level", "exclamation-triangle"),
        ("add_label_to_conversation", "Add Label to Conversation", "Add a label to a conversation", "tag"),
        ("faq_lookup", "FAQ Lookup", "Search FAQ responses using semantic similarity", "search"),
        ("resolve_conversation", "Resolve Conversation", "Resolve a conversation when the issue has been addressed", "checkmark"),
        ("handoff", "Handoff to Human", "Hand off the conversation to a human agent", "user-switch"),
    ];

    public static IEnumerable<string> ToolIds => Tools.Select(tool => tool.Id);

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => CaptainJson.List(call.Account.Captain.Assistants.Reverse().Select(Render)));
        routes.Get(Path + "/tools", ListTools);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(Find(call))));
        routes.Post(Path, Create);
        routes.Map("PATCH", Path + "/{id}", Update, patchOnly: true);
        routes.Delete(Path + "/{id}", Delete);
        routes.Get(Path + "/{assistant_id}/inboxes", call => CaptainJson.List(Find(call, "assistant_id").Inboxes.Select(inbox => call.Inbox(inbox))));
        routes.Post(Path + "/{assistant_id}/inboxes", AddInbox);
        routes.Delete(Path + "/{assistant_id}/inboxes/{inbox_id}", RemoveInbox);
    }

    public static CaptainAssistant Find(Call call, string segment = "id") => call.Account.Captain.Assistants.Find(call.Id(segment)) ?? throw Refusal.NotFound();

    public static JsonObject Render(CaptainAssistant assistant) => new()
    {
        ["account_id"] = assistant.AccountId,
        ["config"] = assistant.Config.Copy(),
        ["created_at"] = assistant.CreatedAt.Unix(),
        ["description"] = assistant.Description,
        ["guardrails"] = assistant.Guardrails.Copy(),
        ["id"] = assistant.Id,
        ["name"] = assistant.Name,
        ["response_guidelines"] = assistant.ResponseGuidelines.Copy(),
        ["updated_at"] = assistant.UpdatedAt.Unix(),
    };

    private static Answer ListTools(Call call)
    {
        call.RequireAdministrator();
        return Answer.Ok(new JsonArray([.. Tools.Select(tool => new JsonObject { ["id"] = tool.Id, ["title"] = tool.Title, ["description"] = tool.Description, ["icon"] = tool.Icon })]));
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var assistant = new CaptainAssistant { AccountId = call.Account.Id, CreatedAt = call.Now };
        Apply(call, assistant);
        return Answer.Ok(Render(call.Account.Captain.Assistants.Add(assistant)));
    }

    private static Answer Update(Call call)
    {
        call.RequireAdministrator();
        var assistant = Find(call);
        Apply(call, assistant);
        return Answer.Ok(Render(assistant));
    }

    /// <summary>With all that was made for it.</summary>
    private static Answer Delete(Call call)
    {
        call.RequireAdministrator();
        var assistant = Find(call);
        var captain = call.Account.Captain;
        captain.Assistants.Remove(assistant);
        captain.Documents.Where(document => document.Assistant == assistant).ToList().ForEach(document => captain.Documents.Remove(document));
        captain.Responses.Where(response => response.Assistant == assistant).ToList().ForEach(response => captain.Responses.Remove(response));
        captain.Scenarios.Where(scenario => scenario.Assistant == assistant).ToList().ForEach(scenario => captain.Scenarios.Remove(scenario));
        return Answer.NoContent();
    }

    private static Answer AddInbox(Call call)
    {
        call.RequireAdministrator();
        var assistant = Find(call, "assistant_id");
        var sent = call.Params["inbox"] as JsonObject ?? throw Refusal.Missing("inbox");
        var inbox = call.Account.Inboxes.Find(Call.LeadingIdOf(sent["inbox_id"])) ?? throw Refusal.NotFound();
        if (call.Account.Captain.Assistants.Any(other => other.Inboxes.Contains(inbox)))
        {
            throw Refusal.Invalid("Inbox has already been taken", "inbox_id");
        }

        assistant.Inboxes.Add(inbox);
        return Answer.Ok(call.Inbox(inbox));
    }

    private static Answer RemoveInbox(Call call)
    {
        call.RequireAdministrator();
        var assistant = Find(call, "assistant_id");
        return assistant.Inboxes.RemoveAll(inbox => inbox.Id == call.Id("inbox_id")) > 0 ? Answer.NoContent() : throw Refusal.NotFound();
    }

    private static void Apply(Call call, CaptainAssistant assistant)
    {
        var fields = call.Wrapped("assistant", "name", "description", "config", "response_guidelines", "guardrails");
        var name = fields.TryText("name", out var text) ? text : assistant.Name;
        var description = fields.TryText("description", out text) ? text : assistant.Description;
        var validation = new Validation();
        validation.Present("name", name);
        validation.Present("description", description);
        validation.Check();
        assistant.Name = name!;
        assistant.Description = description;
        assistant.Config = fields.Object("config") is { } config ? new JsonObject(config.Where(pair => ConfigKeys.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))) : assistant.Config;
        assistant.ResponseGuidelines = fields.List("response_guidelines")?.Copy() ?? assistant.ResponseGuidelines;
        assistant.Guardrails = fields.List("guardrails")?.Copy() ?? assistant.Guardrails;
        assistant.UpdatedAt = call.Now;
    }
}
