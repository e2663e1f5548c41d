using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Captain;

/// <summary>What agents ask an assistant. Nobody answers, as on a server without a key.</summary>
internal static class CopilotResource
{
    private const string Path = "/api/v1/accounts/{account_id}/captain/copilot_threads";
    private const int ThreadsPerPage = 5;
    private const int MessagesPerPage = 1000;

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Post(Path, Create);
        routes.Get(Path + "/{copilot_thread_id}/copilot_messages", ListMessages);
        routes.Post(Path + "/{copilot_thread_id}/copilot_messages", Ask);
    }

    private static Answer List(Call call)
    {
        var (page, _) = call.Page(ThreadsPerPage);
        var own = call.Account.Captain.Threads.Reverse().Where(thread => thread.User == call.User).ToArray();
        return Payload(Call.PageOf(own, page, ThreadsPerPage).Select(thread => Render(call, thread, withAssistant: true)));
    }

    private static Answer Create(Call call)
    {
        var message = call.Fields.Text("message");
        if (string.IsNullOrWhiteSpace(message))
        {
            throw Refusal.Error(422, "Message is required");
        }

        var assistant = call.Account.Captain.Assistants.Find(call.IdOf("assistant_id")) ?? throw Refusal.NotFound();
        var validation = new Validation();
        validation.Short("title", message);
        validation.Check();
        var thread = call.Account.Captain.Threads.Add(new CopilotThread { User = call.User, Assistant = assistant, Title = message, CreatedAt = call.Now });
        Add(call, thread, message);
        return Answer.Ok(Render(call, thread, withAssistant: true));
    }

    private static Answer ListMessages(Call call)
    {
        var thread = Find(call);
        var (page, _) = call.Page(MessagesPerPage);
        return Payload(Call.PageOf(thread.Messages, page, MessagesPerPage).Select(message => Render(call, thread, message)));
    }

    private static Answer Ask(Call call)
    {
        var thread = Find(call);
        return Answer.Ok(Render(call, thread, Add(call, thread, call.Fields.Text("message"))));
    }

    private static CopilotThread Find(Call call) =>
        call.Account.Captain.Threads.Find(call.Id("copilot_thread_id")) is { } thread && thread.User == call.User ? thread : throw Refusal.NotFound();

    private static CopilotMessage Add(Call call, CopilotThread thread, string? content)
    {
        var message = new CopilotMessage { Id = call.Account.Captain.NextMessage(), Content = content, CreatedAt = call.Now };
        thread.Messages.Add(message);
        return message;
    }

    private static Answer Payload(IEnumerable<JsonObject> rows) => Answer.Ok(new JsonObject { ["payload"] = new JsonArray([.. rows]) });

    private static JsonObject Render(Call call, CopilotThread thread, bool withAssistant)
    {
        var json = new JsonObject
        {
            ["id"] = thread.Id,
            ["title"] = thread.Title,
            ["created_at"] = thread.CreatedAt.Unix(),
            ["user"] = call.UserPush(thread.User),
            ["account_id"] = call.Account.Id,
        };
        if (withAssistant)
        {
            json["assistant"] = new JsonObject
            {
                ["id"] = thread.Assistant.Id,
                ["name"] = thread.Assistant.Name,
                ["avatar_url"] = call.Url("assets/images/dashboard/captain/logo.svg"),
                ["description"] = thread.Assistant.Description,
                ["created_at"] = thread.Assistant.CreatedAt.Iso(),
                ["type"] = "captain_assistant",
            };
        }

        return json;
    }

    private static JsonObject Render(Call call, CopilotThread thread, CopilotMessage message) => new()
    {
        ["id"] = message.Id,
        ["message"] = new JsonObject { ["content"] = message.Content },
        ["message_type"] = "user",
        ["created_at"] = message.CreatedAt.Unix(),
        ["copilot_thread"] = Render(call, thread, withAssistant: false),
        ["account_id"] = call.Account.Id,
    };
}
