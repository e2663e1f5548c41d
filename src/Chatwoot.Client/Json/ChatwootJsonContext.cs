using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Chatwoot.Client.Json;

/// <summary>
/// The generated metadata of every type that is read. The models carry no JSON attributes: theirs would be another
/// type than this load context's, and be ignored. What differs from plain snake_case is in <see cref="ModelContract"/>.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(Agent))]
[JsonSerializable(typeof(AutomationRule))]
[JsonSerializable(typeof(Campaign))]
[JsonSerializable(typeof(CaptainAssistant))]
[JsonSerializable(typeof(CaptainCustomTool))]
[JsonSerializable(typeof(CaptainDocument))]
[JsonSerializable(typeof(CaptainPreference))]
[JsonSerializable(typeof(CaptainResponse))]
[JsonSerializable(typeof(CaptainScenario))]
[JsonSerializable(typeof(CaptainTaskResult))]
[JsonSerializable(typeof(CaptainTool))]
[JsonSerializable(typeof(ClientContact))]
[JsonSerializable(typeof(ClientConversation))]
[JsonSerializable(typeof(ClientInbox))]
[JsonSerializable(typeof(ClientMessage))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(CopilotMessage))]
[JsonSerializable(typeof(CopilotThread))]
[JsonSerializable(typeof(DashboardApp))]
[JsonSerializable(typeof(Inbox))]
[JsonSerializable(typeof(Integration))]
[JsonSerializable(typeof(IntegrationHook))]
[JsonSerializable(typeof(Label))]
[JsonSerializable(typeof(Macro))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(PlatformAccount))]
[JsonSerializable(typeof(PlatformAccountUser))]
[JsonSerializable(typeof(PlatformUser))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(SlaMetric))]
[JsonSerializable(typeof(SlaMiss))]
[JsonSerializable(typeof(SlaPolicy))]
[JsonSerializable(typeof(Team))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(object))]
internal sealed partial class ChatwootJsonContext : JsonSerializerContext;
