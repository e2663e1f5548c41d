using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Notes;

/// <summary>The text of a note as the server stores it.</summary>
internal static class ContactNoteContent
{
    private const int Longest = 20_000;

    /// <exception cref="Chatwoot.ChatwootApiException">The server would refuse the text, or echo it and not store it.</exception>
    public static string Check(string content)
    {
        if (string.IsNullOrWhiteSpace(content))
            throw ErrorRecords.InvalidInput("The note is blank.", "Give it some text; Remove-ChatwootContactNote removes a note.");
        return AttributeLimits.CharactersOf(content) <= Longest
            ? (string)PlainValue.From(content, "Content")!
            : throw ErrorRecords.InvalidInput($"The note has {AttributeLimits.CharactersOf(content)} characters.", $"It may have {Longest}.");
    }
}
