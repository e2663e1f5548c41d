using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ChatwootPS.Pipeline;

/// <summary>
/// A language of Chatwoot, in the server's spelling however it was typed: it answers 500 to 'PT_br' as to any it does not have.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LocaleAttribute : ArgumentTransformationAttribute
{
    /// <summary>All there are, in the server's spelling.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hu", "id", "is", "it", "ja", "ko", "lt", "lv", "ml", "nl",
        "no", "pl", "pt", "pt_BR", "ro", "ru", "sk", "sr", "sv", "ta", "th", "tr", "uk", "vi", "zh_CN", "zh_TW",
    ];

    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        string text = LanguagePrimitives.ConvertTo<string>(inputData);
        return All.FirstOrDefault(locale => locale.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentTransformationMetadataException($"'{text}' is no language of Chatwoot. There are: {string.Join(", ", All)}.");
    }
}

/// <summary>Completes the languages of Chatwoot.</summary>
public sealed class LocaleCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        LocaleAttribute.All
            .Where(locale => locale.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(locale => new CompletionResult(locale));
}
