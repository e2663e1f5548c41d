using Chatwoot.Contract;

namespace Chatwoot.Routes;

internal static partial class Resources
{
    public static Resource<CannedResponse> CannedResponses { get; } = new(ApiFamily.Application, A + "canned_responses", "canned response")
    {
        HasItem = false,
        BodyRoot = "canned_response",
        Id = response => response.Id,
        Names = response => [response.ShortCode],
    };

    public static Resource<CustomAttribute> CustomAttributes { get; } = new(ApiFamily.Application, A + "custom_attribute_definitions", "custom attribute")
    {
        BodyRoot = "custom_attribute_definition",
        Id = attribute => attribute.Id,
        Names = attribute => [attribute.AttributeKey, attribute.AttributeDisplayName],
    };

    /// <summary>Without a type the list holds filters of conversations.</summary>
    public static Resource<CustomFilter> CustomFilters { get; } = new(ApiFamily.Application, A + "custom_filters", "custom filter")
    {
        BodyRoot = "custom_filter",
        Id = filter => filter.Id,
        Names = filter => [filter.Name],
        FurtherLists = [[new("filter_type", "contact")], [new("filter_type", "report")]],
    };
}
