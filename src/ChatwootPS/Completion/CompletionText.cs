using System.Management.Automation.Language;

namespace ChatwootPS.Completion;

internal static class CompletionText
{
    /// <summary>A value as it has to be typed: in quotes where the parser needs them.</summary>
    public static string Quote(string value)
    {
        Parser.ParseInput("x " + value, out Token[] tokens, out ParseError[] errors);
        bool isOneWord = errors.Length == 0 && tokens.Length == 3 && tokens[1] is { Kind: TokenKind.Generic or TokenKind.Identifier or TokenKind.Number } word && word.Text == value;
        return isOneWord ? value : "'" + CodeGeneration.EscapeSingleQuotedStringContent(value) + "'";
    }
}
