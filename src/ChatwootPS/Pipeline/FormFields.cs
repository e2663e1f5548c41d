using System.Collections.Generic;
using System.Linq;
using Chatwoot.Contract;

namespace ChatwootPS.Pipeline;

/// <summary>Fields that are sent with a picture.</summary>
internal static class FormFields
{
    /// <summary>
    /// The fields as requests: form data, which a file needs, knows nothing but texts. Where others are among the fields,
    /// the picture goes after them.
    /// </summary>
    public static (Dictionary<string, object?> First, Dictionary<string, object?>? Picture) Split(Dictionary<string, object?> fields)
    {
        if (!fields.TryGetValue("avatar", out object? avatar) || fields.Values.All(SurvivesForm))
            return (fields, null);
        var first = new Dictionary<string, object?>(fields);
        first.Remove("avatar");
        return (first, new Dictionary<string, object?> { ["avatar"] = avatar });
    }

    private static bool SurvivesForm(object? value) => value switch
    {
        Dictionary<string, object?> attributes => attributes.Values.All(attribute => attribute is string),
        _ => value is string or bool or long or FileContent,
    };
}
