using System.Collections.Generic;
using Chatwoot;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class CustomAttributeTable
{
    private const string Numbers = "attribute_display_type=text,number,currency,percent,link,date,list,checkbox attribute_model=conversation_attribute,contact_attribute,company_attribute";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/custom_attribute_definitions", "Get-ChatwootCustomAttribute") { Numbers = Numbers, Adjust = ModelByNumber },
        new("GET A/custom_attribute_definitions/{id}", "Get-ChatwootCustomAttribute") { Parameters = "Id={id}" },
        new("POST A/custom_attribute_definitions", "New-ChatwootCustomAttribute") { Root = "custom_attribute_definition", Numbers = Numbers },
        new("PATCH A/custom_attribute_definitions/{id}", "Set-ChatwootCustomAttribute") { Parameters = "Id={id}", Root = "custom_attribute_definition", Numbers = Numbers },
        new("DELETE A/custom_attribute_definitions/{id}", "Remove-ChatwootCustomAttribute") { Parameters = "Id={id}", Answer = "-" },
    ];

    private static void ModelByNumber(Exchange exchange, Dictionary<string, object?> parameters)
    {
        if (parameters.TryGetValue("AttributeModel", out object? model) && int.TryParse(model as string, out int number))
            parameters["AttributeModel"] = (CustomAttributeModel)number;
    }
}
