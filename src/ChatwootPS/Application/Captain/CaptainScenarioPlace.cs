using System;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Where a scenario lives: below its assistant, which an object knows and a number does not.</summary>
internal static class CaptainScenarioPlace
{
    /// <exception cref="ChatwootApiException">The assistant is not known.</exception>
    public static Resource<CaptainScenario> Of(ResourceRef<CaptainAssistant>? assistant, ResourceRef<CaptainScenario>? scenario, Func<ResourceRef<CaptainAssistant>, long> idOf)
    {
        if (assistant is not null)
            return Resources.CaptainScenariosOf(idOf(assistant));
        return scenario?.Value?.AssistantId is { } id
            ? Resources.CaptainScenariosOf(id)
            : throw ErrorRecords.InvalidInput("Scenarios belong to an assistant.", "Name it with -Assistant, or give scenarios as objects.");
    }
}
