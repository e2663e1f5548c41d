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
[JsonSerializable(typeof(AgentLiveReport))]
[JsonSerializable(typeof(BotReport))]
[JsonSerializable(typeof(AuditLog))]
[JsonSerializable(typeof(ClientContact))]
[JsonSerializable(typeof(ClientConversation))]
[JsonSerializable(typeof(ClientInbox))]
[JsonSerializable(typeof(ClientMessage))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(Company))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(ContactInbox))]
[JsonSerializable(typeof(ContactNote))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(ConversationCount))]
[JsonSerializable(typeof(ConversationMatch))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(CsatMetric))]
[JsonSerializable(typeof(CsatResponse))]
[JsonSerializable(typeof(CustomRole))]
[JsonSerializable(typeof(Inbox))]
[JsonSerializable(typeof(Label))]
[JsonSerializable(typeof(LiveReport))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageReport))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(NotificationSetting))]
[JsonSerializable(typeof(PlatformAccount))]
[JsonSerializable(typeof(PlatformAccountUser))]
[JsonSerializable(typeof(PlatformUser))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(ReportPoint))]
[JsonSerializable(typeof(ReportSummary))]
[JsonSerializable(typeof(ReportSummaryRow))]
[JsonSerializable(typeof(ReportingEvent))]
[JsonSerializable(typeof(SamlSetting))]
[JsonSerializable(typeof(Team))]
[JsonSerializable(typeof(YearInReview))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(object))]
internal sealed partial class ChatwootJsonContext : JsonSerializerContext;
