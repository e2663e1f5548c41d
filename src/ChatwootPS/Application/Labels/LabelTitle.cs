namespace ChatwootPS.Application.Labels;

internal static class LabelTitle
{
    /// <summary>Two characters or more: a letter or digit of any script, then letters, digits, '_' and '-'. The server makes it lower-case.</summary>
    public const string Pattern = @"^[\p{L}\p{N}][\p{L}\p{N}_-]+$";

    public const string Form = "two characters or more: a letter or digit, then letters, digits, '_' and '-', without blanks";
}
