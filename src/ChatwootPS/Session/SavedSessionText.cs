using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>Saved sessions as JSON. The shell's side has no JSON library of its own: few fields are written by hand, the engine reads.</summary>
internal static class SavedSessionText
{
    private const long Version = 1;

    public static string Write(SavedSession session)
    {
        var secrets = session.Secrets.Select(secret => "\n    " + Fields(" ",
            ("credential", Wire.Word(secret.Credential)),
            ("store", Wire.Word(secret.Store)),
            ("vault", secret.Vault),
            ("secret", secret.SecretName)));
        string head = Fields("\n  ",
            ("version", Version),
            ("name", session.Name),
            ("uri", session.Uri.AbsoluteUri),
            ("account_id", session.AccountId),
            ("inbox_identifier", session.InboxIdentifier),
            ("contact_identifier", session.ContactIdentifier),
            ("saved_at", session.SavedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        return $"{head.Substring(0, head.Length - 2)},\n  \"secrets\": [{string.Join(",", secrets)}]\n}}\n";
    }

    /// <summary>Named texts, such as encrypted secrets.</summary>
    public static string WriteTexts(IEnumerable<KeyValuePair<string, string>> texts) =>
        Fields("\n  ", new (string, object?)[] { ("version", Version) }.Concat(texts.Select(text => (text.Key, (object?)text.Value))).ToArray()) + "\n";

    /// <exception cref="ChatwootApiException">The file is damaged, or of a later version of the module.</exception>
    public static SavedSession Read(string name, string path)
    {
        Dictionary<string, object?> fields = ReadFields(path);
        if (!Uri.TryCreate(Text(fields, "uri"), UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            throw Damaged(path, "it holds no address");
        if (fields.TryGetValue("secrets", out object? listed) && listed is not List<object?>)
            throw Damaged(path, "its list of secrets is none");
        return new SavedSession(name, address)
        {
            AccountId = Number(fields, "account_id"),
            InboxIdentifier = Text(fields, "inbox_identifier"),
            ContactIdentifier = Text(fields, "contact_identifier"),
            SavedAt = DateTime.TryParse(Text(fields, "saved_at"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime time) ? time.ToLocalTime() : default,
            Secrets = ((List<object?>?)listed ?? []).Select(secret => Secret(secret, path)).ToList(),
            Path = path,
        };
    }

    /// <exception cref="ChatwootApiException">The file is damaged, or of a later version of the module.</exception>
    public static Dictionary<string, object?> ReadFields(string path)
    {
        object? content;
        try
        {
            content = EngineLoader.Factory.ParseJson(PrivateFile.Read(path));
        }
        catch (FormatException)
        {
            throw Damaged(path, "it is no JSON");
        }
        if (content is not Dictionary<string, object?> fields || Number(fields, "version") is not { } version)
            throw Damaged(path, "it names no version");
        return version == Version ? fields : throw new ChatwootApiException(ErrorReason.NotSupported, $"'{path}' was written by another version of the module (form {version}, known is {Version}).")
        {
            RecommendedAction = "Update the module: Update-Module ChatwootPS.",
        };
    }

    private static SavedSecret Secret(object? value, string path) =>
        value is Dictionary<string, object?> fields
        && TryWord(Text(fields, "credential"), out SessionCredential credential)
        && TryWord(Text(fields, "store"), out SecretStore store)
        && (store != SecretStore.SecretManagement || Text(fields, "secret") is not null)
            ? new SavedSecret(credential, store) { Vault = Text(fields, "vault"), SecretName = Text(fields, "secret") }
            : throw Damaged(path, "it names a secret that cannot be understood");

    private static bool TryWord<T>(string? word, out T value)
        where T : struct, Enum
    {
        foreach (T candidate in Enum.GetValues(typeof(T)))
        {
            value = candidate;
            if (Wire.Word(candidate) == word)
                return true;
        }
        value = default;
        return false;
    }

    private static string? Text(Dictionary<string, object?> fields, string name) => fields.TryGetValue(name, out object? value) ? value as string : null;

    private static long? Number(Dictionary<string, object?> fields, string name) => fields.TryGetValue(name, out object? value) && value is int or long
        ? Convert.ToInt64(value, CultureInfo.InvariantCulture)
        : null;

    private static ChatwootApiException Damaged(string path, string why) => new(ErrorReason.InvalidAnswer, $"The saved session in '{path}' is damaged: {why}.")
    {
        RecommendedAction = "Save the session anew (Save-ChatwootSession -Force), or remove it (Remove-ChatwootSession).",
    };

    /// <summary>An object on lines of its own, or on one; fields without a value are left out.</summary>
    private static string Fields(string separator, params (string Name, object? Value)[] fields)
    {
        var text = new StringBuilder("{");
        foreach ((string name, object? value) in fields.Where(field => field.Value is not null))
        {
            text.Append(text.Length > 1 ? "," : "").Append(separator).Append(Quote(name)).Append(": ");
            text.Append(value is string letters ? Quote(letters) : Convert.ToString(value, CultureInfo.InvariantCulture));
        }
        return text.Append(separator == " " ? " " : "\n").Append('}').ToString();
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c < ' ')
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
