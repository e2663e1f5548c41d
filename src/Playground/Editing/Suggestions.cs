using System;
using System.Collections.Generic;

namespace Playground.Editing;

/// <summary>What may stand in place of the <paramref name="Length"/> characters at <paramref name="Start"/>.</summary>
internal sealed record Suggestions(int Start, int Length, IReadOnlyList<string> Texts, IReadOnlyList<string> Labels)
{
    public static Suggestions None { get; } = new(0, 0, [], []);

    /// <summary>The beginning that all texts have in common, whatever their case.</summary>
    public string SharedStart()
    {
        string shared = Texts.Count == 0 ? "" : Texts[0];
        foreach (string text in Texts)
        {
            int length = 0;
            while (length < shared.Length && length < text.Length
                && char.ToUpperInvariant(shared[length]) == char.ToUpperInvariant(text[length])) length++;
            shared = shared[..length];
        }

        return shared;
    }
}
