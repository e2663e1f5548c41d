using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Chatwoot.Contract;

namespace Chatwoot.Client.Json;

/// <summary>How the models are read, beyond what their names say.</summary>
internal static class ModelContract
{
    /// <summary>The options every answer is read with. Immutable once made.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <exception cref="InvalidOperationException">The type is not listed in <see cref="ChatwootJsonContext"/>.</exception>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(ChatwootJsonContext.Default.Options)
        {
            // The server parses 100 levels; deeper answers do not come.
            MaxDepth = 128,
            TypeInfoResolver = ChatwootJsonContext.Default.WithAddedModifier(Adapt),
            Converters =
            {
                new PlainValueConverter(),
                new TimeConverter(),
                new SecureStringConverter(),
                new WordConverter<ConversationStatus>(),
                new WordConverter<AgentBotType>(),
                new WordConverter<ConversationPriority>(),
                new WordConverter<MessageType>(),
                new WordConverter<AvailabilityStatus>(),
                new WordConverter<AccountRole>(),
                new WordConverter<AccountStatus>(),
                new WordConverter<AssignmentOrder>(),
                new WordConverter<AssignmentPriority>(),
                new WordConverter<AuditAction>(),
                new WordConverter<CustomRolePermission>(),
                new WordConverter<ArticleStatus>(),
                new WordConverter<PortalLayout>(),
                new WordConverter<CustomAttributeDisplayType>(),
                new WordConverter<CustomAttributeModel>(),
                new WordConverter<CustomFilterType>(),
                new WordConverter<CampaignStatus>(),
                new WordConverter<CampaignType>(),
                new WordConverter<CaptainDocumentStatus>(),
                new WordConverter<CaptainResponseStatus>(),
                new WordConverter<CaptainToolAuth>(),
                new WordConverter<MacroVisibility>(),
                new WordConverter<SlaStatus>(),
                new WordConverter<DayOfWeek>(),
                new WordConverter<NotificationType>(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void Adapt(JsonTypeInfo type)
    {
        if (!typeof(ChatwootObject).IsAssignableFrom(type.Type))
            return;

        // What is computed in the model (ConversationId, Contact) is no field of the API: a field of that name must reach Extra.
        foreach (JsonPropertyInfo computed in type.Properties.Where(property => property.Set is null).ToList())
            type.Properties.Remove(computed);

        var seconds = type.Type.GetProperties().Where(property => property.IsDefined(typeof(InSecondsAttribute), inherit: false)).Select(property => Wire.Name(property.Name)).ToList();
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.PropertyType == typeof(System.Collections.Generic.Dictionary<string, object?>) && property.Name == "extra")
                property.IsExtensionData = true;
            else if (property.PropertyType == typeof(TimeSpan?))
                property.CustomConverter = seconds.Contains(property.Name) ? new SecondsConverter() : new MinutesConverter();
        }
    }
}
