using System.Collections.Generic;
using System.Linq;

namespace ChatwootPS.Pipeline;

/// <summary>How large the values of custom and additional attributes may be.</summary>
internal static class AttributeLimits
{
    private const int LongestText = 1499;
    private const long LargestNumber = 9_999_999_999;

    /// <exception cref="Chatwoot.ChatwootApiException">The server would refuse a value.</exception>
    public static void Check(IEnumerable<KeyValuePair<string, object?>> attributes, string parameter)
    {
        foreach (KeyValuePair<string, object?> attribute in attributes)
        {
            if (attribute.Value is string text && CharactersOf(text) > LongestText)
                throw ErrorRecords.InvalidInput($"-{parameter}: the text of '{attribute.Key}' has {CharactersOf(text)} characters.", $"A text may have {LongestText}.");
            if (attribute.Value is long or int or uint or ulong && System.Convert.ToDecimal(attribute.Value, System.Globalization.CultureInfo.InvariantCulture) > LargestNumber)
                throw ErrorRecords.InvalidInput($"-{parameter}: the number of '{attribute.Key}' is {attribute.Value}.", $"A whole number may be {LargestNumber} at most; give it as text.");
        }
    }

    /// <summary>The length as the server counts it: what takes two places here is one character there.</summary>
    public static int CharactersOf(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
