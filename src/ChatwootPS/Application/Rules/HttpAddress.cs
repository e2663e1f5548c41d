using System;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Rules;

/// <summary>An address that servers call.</summary>
internal static class HttpAddress
{
    /// <summary>Gives back the text, which must be an http or https address.</summary>
    /// <exception cref="Chatwoot.ChatwootApiException">It is none.</exception>
    public static string Check(string text, string what) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address!.Scheme is "http" or "https") && text.Trim() == text
            ? text
            : throw ErrorRecords.InvalidInput($"'{text}' is no address for {what}.", "Give one that begins with http:// or https://.");
}
