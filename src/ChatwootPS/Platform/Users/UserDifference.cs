using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Users;

/// <summary>What a user lacks of what is wanted of him.</summary>
internal static class UserDifference
{
    /// <summary>The fields of a body that would change something. What cannot be compared, such as a password, is none of them.</summary>
    /// <param name="wanted">As they are sent; of custom attributes only those that are to be there.</param>
    public static Dictionary<string, object?> Of(PlatformUser user, IReadOnlyDictionary<string, object?> wanted)
    {
        var changes = new Dictionary<string, object?>();
        Compare("name", user.Name);
        Compare("display_name", user.DisplayName);
        if (wanted.TryGetValue("custom_attributes", out object? given) && given is Dictionary<string, object?> attributes)
        {
            Dictionary<string, object?> lacking = attributes
                .Where(attribute => !(user.CustomAttributes?.TryGetValue(attribute.Key, out object? present) == true && PlainValue.Same(present, attribute.Value)))
                .ToDictionary(attribute => attribute.Key, attribute => attribute.Value);
            if (lacking.Count > 0)
                changes["custom_attributes"] = lacking;
        }
        return changes;

        void Compare(string field, string? present)
        {
            if (wanted.TryGetValue(field, out object? value) && !Equals(value, present))
                changes[field] = value;
        }
    }
}
