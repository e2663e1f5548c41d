using System;
using System.Text;
using System.Text.RegularExpressions;

namespace Chatwoot.Emulator.Application.Filters;

/// <summary>A search for a part of a text, where % and _ are wildcards as in SQL.</summary>
internal sealed class LikePattern
{
    private readonly string? part;
    private readonly Regex? pattern;
    private readonly StringComparison comparison;

    private LikePattern(string text, bool ignoreCase)
    {
        comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (text.AsSpan().IndexOfAny("%_\\") < 0)
        {
            part = text;
            return;
        }

        var expression = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            expression.Append(text[index] switch
            {
                '%' => ".*",
                '_' => ".",
                '\\' when index + 1 < text.Length => Regex.Escape(text[++index].ToString()),
                var other => Regex.Escape(other.ToString()),
            });
        }

        var options = RegexOptions.Singleline | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        pattern = new Regex(expression.ToString(), options);
    }

    public static LikePattern Create(string text, bool ignoreCase) => new(text, ignoreCase);

    public bool Matches(string? text) => text is not null && (part is not null ? text.Contains(part, comparison) : pattern!.IsMatch(text));
}
