using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>AI assistants and what they know.</summary>
internal static partial class Resources
{
    public static Resource<CaptainAssistant> CaptainAssistants { get; } = new(ApiFamily.Application, A + "captain/assistants", "assistant")
    {
        ListEnvelope = "payload",
        BodyRoot = "assistant",
        Id = assistant => assistant.Id,
        Names = assistant => [assistant.Name],
    };

    public static Resource<CaptainCustomTool> CaptainCustomTools { get; } = new(ApiFamily.Application, A + "captain/custom_tools", "custom tool")
    {
        ListEnvelope = "payload",
        BodyRoot = "custom_tool",
        Id = tool => tool.Id,
        Names = tool => [tool.Title, tool.Slug],
    };

    public static Resource<CaptainDocument> CaptainDocuments { get; } = new(ApiFamily.Application, A + "captain/documents", "document")
    {
        ListEnvelope = "payload",
        BodyRoot = "document",
        Paging = Paging.Numbered(25, total: "meta.total_count"),
        Id = document => document.Id,
        Names = document => [document.ExternalLink, document.Name],
    };

    public static Resource<CaptainResponse> CaptainResponses { get; } = new(ApiFamily.Application, A + "captain/assistant_responses", "answer")
    {
        ListEnvelope = "payload",
        BodyRoot = "assistant_response",
        Paging = Paging.Numbered(25, total: "meta.total_count"),
        Id = response => response.Id,
        Names = response => [response.Question],
    };

    /// <summary>Scenarios live below an assistant: see <see cref="CaptainScenariosOf"/>.</summary>
    public static Resource<CaptainScenario> CaptainScenarios { get; } = new(ApiFamily.Application, A + "captain/assistants/{assistant}/scenarios", "scenario")
    {
        ListEnvelope = "payload",
        BodyRoot = "scenario",
        Id = scenario => scenario.Id,
        Names = _ => [],
        HasNames = false,
    };

    public static Resource<CopilotThread> CopilotThreads { get; } = new(ApiFamily.Application, A + "captain/copilot_threads", "thread")
    {
        ListEnvelope = "payload",
        Paging = Paging.Numbered(5),
        HasItem = false,
        Id = thread => thread.Id,
        Names = thread => [thread.Title],
    };

    /// <summary>The scenarios of one assistant.</summary>
    public static Resource<CaptainScenario> CaptainScenariosOf(long assistant) => CaptainScenarios.At(CaptainAssistants.ItemPath(assistant) + "/scenarios");
}
