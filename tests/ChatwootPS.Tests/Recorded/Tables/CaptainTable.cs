using System.Collections.Generic;
using System.Text.Json.Nodes;
using Chatwoot;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class CaptainTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/captain/assistants", "Get-ChatwootCaptainAssistant") { Answer = "payload" },
        new("GET A/captain/assistants/tools", "Get-ChatwootCaptainAssistant") { Parameters = "Tool" },
        new("GET A/captain/assistants/{id}", "Get-ChatwootCaptainAssistant") { Parameters = "Id={id}" },
        new("POST A/captain/assistants", "New-ChatwootCaptainAssistant") { Root = "assistant" },
        new("PATCH A/captain/assistants/{id}", "Set-ChatwootCaptainAssistant") { Parameters = "Id={id}", Root = "assistant" },
        new("DELETE A/captain/assistants/{id}", "Remove-ChatwootCaptainAssistant") { Parameters = "Id={id}", Answer = "-" },
        new("GET A/captain/assistants/{assistant_id}/inboxes", "Get-ChatwootCaptainAssistant") { Parameters = "InboxOf={assistant_id}", Answer = "payload" },
        // The answer is the inbox; the output is the assistant.
        new("POST A/captain/assistants/{assistant_id}/inboxes", "Set-ChatwootCaptainAssistant")
        {
            Parameters = "Id={assistant_id}",
            Renames = "inbox=AddInbox",
            Adjust = (exchange, parameters) => parameters["AddInbox"] = (long)((JsonObject)exchange.Body!)["inbox"]!["inbox_id"]!,
            Answer = "-",
        },
        new("DELETE A/captain/assistants/{assistant_id}/inboxes/{inbox_id}", "Set-ChatwootCaptainAssistant") { Parameters = "Id={assistant_id} RemoveInbox={inbox_id}", Answer = "-" },
        new("GET A/captain/documents", "Get-ChatwootCaptainDocument") { Answer = "payload", Renames = "search_key=Search", PageSize = 25 },
        new("GET A/captain/documents/{id}", "Get-ChatwootCaptainDocument") { Parameters = "Id={id}" },
        new("POST A/captain/documents", "New-ChatwootCaptainDocument") { Root = "document", Renames = "pdf_file=Path" },
        new("POST A/captain/documents/{id}/sync", "Sync-ChatwootCaptainDocument") { Parameters = "Id={id}", Answer = "-" },
        new("DELETE A/captain/documents/{id}", "Remove-ChatwootCaptainDocument") { Parameters = "Id={id}", Answer = "-" },
        new("GET A/captain/assistant_responses", "Get-ChatwootCaptainResponse") { Answer = "payload", PageSize = 25 },
        new("GET A/captain/assistant_responses/{id}", "Get-ChatwootCaptainResponse") { Parameters = "Id={id}" },
        new("POST A/captain/assistant_responses", "New-ChatwootCaptainResponse") { Root = "assistant_response" },
        new("PATCH A/captain/assistant_responses/{id}", "Set-ChatwootCaptainResponse") { Parameters = "Id={id}", Root = "assistant_response" },
        new("DELETE A/captain/assistant_responses/{id}", "Remove-ChatwootCaptainResponse") { Parameters = "Id={id}", Answer = "-" },
        new("GET A/captain/assistants/{assistant_id}/scenarios", "Get-ChatwootCaptainScenario") { Parameters = "Assistant={assistant_id}", Answer = "payload" },
        new("GET A/captain/assistants/{assistant_id}/scenarios/{id}", "Get-ChatwootCaptainScenario") { Parameters = "Id={id} Assistant={assistant_id}" },
        new("POST A/captain/assistants/{assistant_id}/scenarios", "New-ChatwootCaptainScenario") { Parameters = "Assistant={assistant_id}", Root = "scenario" },
        new("PATCH A/captain/assistants/{assistant_id}/scenarios/{id}", "Set-ChatwootCaptainScenario") { Parameters = "Id={id} Assistant={assistant_id}", Root = "scenario" },
        new("DELETE A/captain/assistants/{assistant_id}/scenarios/{id}", "Remove-ChatwootCaptainScenario") { Parameters = "Id={id} Assistant={assistant_id}", Answer = "-" },
        new("GET A/captain/custom_tools", "Get-ChatwootCaptainCustomTool") { Answer = "payload" },
        new("GET A/captain/custom_tools/{id}", "Get-ChatwootCaptainCustomTool") { Parameters = "Id={id}" },
        new("POST A/captain/custom_tools", "New-ChatwootCaptainCustomTool") { Root = "custom_tool" },
        new("PATCH A/captain/custom_tools/{id}", "Set-ChatwootCaptainCustomTool") { Parameters = "Id={id}", Root = "custom_tool" },
        new("DELETE A/captain/custom_tools/{id}", "Remove-ChatwootCaptainCustomTool") { Parameters = "Id={id}", Answer = "-" },
        new("GET A/captain/preferences", "Get-ChatwootCaptainPreference"),
        new("PATCH A/captain/preferences", "Set-ChatwootCaptainPreference") { Renames = "captain_models=Model captain_features=Feature" },
        new("GET A/captain/copilot_threads", "Get-ChatwootCopilotThread") { Answer = "payload", PageSize = 5 },
        new("POST A/captain/copilot_threads", "New-ChatwootCopilotThread"),
        new("GET A/captain/copilot_threads/{copilot_thread_id}/copilot_messages", "Get-ChatwootCopilotMessage") { Parameters = "Thread={copilot_thread_id}", Answer = "payload" },
        new("POST A/captain/copilot_threads/{copilot_thread_id}/copilot_messages", "Send-ChatwootCopilotMessage") { Parameters = "Thread={copilot_thread_id}" },
        Task("rewrite", "Rewrite"),
        Task("summarize", "Summarize"),
        Task("reply_suggestion", "ReplySuggestion"),
        Task("label_suggestion", "LabelSuggestion"),
        Task("follow_up", "FollowUp"),
    ];

    /// <summary>A conversation as an object: the recorder did not read it alone.</summary>
    private static Drive Task(string path, string task) =>
        new($"POST A/captain/tasks/{path}", "Invoke-ChatwootCaptainTask") { Parameters = $"Task={task}", Renames = "conversation_display_id=Conversation", Adjust = (_, parameters) => parameters["Conversation"] = new Conversation { Id = (long)parameters["Conversation"]! } };
}
