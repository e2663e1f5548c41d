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
[JsonSerializable(typeof(ClientContact))]
[JsonSerializable(typeof(ClientConversation))]
[JsonSerializable(typeof(ClientCsatSurvey))]
[JsonSerializable(typeof(ClientInbox))]
[JsonSerializable(typeof(ClientMessage))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Inbox))]
[JsonSerializable(typeof(Label))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(PlatformAccount))]
[JsonSerializable(typeof(PlatformAccountUser))]
[JsonSerializable(typeof(PlatformUser))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(Team))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(object))]
internal sealed partial class ChatwootJsonContext : JsonSerializerContext;
