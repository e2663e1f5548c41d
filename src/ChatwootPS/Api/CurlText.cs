using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Api;

/// <summary>Reads cURL command lines as browsers copy them, for a POSIX shell or for cmd.exe.</summary>
internal static class CurlText
{
    private const string EndOfCommand = "\n";

    // Options with a value that tells nothing about the request itself.
    private static readonly HashSet<string> s_ignoredWithValue =
    [
        "-A", "--user-agent", "-b", "--cookie", "-c", "--cookie-jar", "-e", "--referer", "-o", "--output", "-u", "--user", "-x", "--proxy", "-m", "--max-time",
        "--connect-timeout", "--cacert", "--cert", "--key", "--resolve", "-w", "--write-out", "--oauth2-bearer",
    ];

    /// <summary>The requests of a text with one or more command lines.</summary>
    /// <exception cref="ChatwootApiException">A command has no address.</exception>
    public static IEnumerable<CopiedRequest> Read(string text)
    {
        var words = new List<string>();
        foreach (string word in Words(IsForCmd(text) ? WithoutCarets(text) : text))
        {
            if (word != EndOfCommand && (word != "curl" || words.Count == 0))
            {
                words.Add(word);
                continue;
            }
            if (words.Count > 0)
                yield return ReadCommand(words);
            words = word == "curl" ? [word] : [];
        }
        if (words.Count > 0)
            yield return ReadCommand(words);
    }

    private static CopiedRequest ReadCommand(List<string> words)
    {
        if (words[0] is not ("curl" or "curl.exe"))
            throw ErrorRecords.InvalidInput($"'{Shorten(words[0])}' is no cURL command.", "Give what the browser's network tab puts out as 'Copy as cURL', or a HAR file.");
        string? address = null, method = null, contentType = null;
        var data = new List<string>();
        var form = new List<KeyValuePair<string, string>>();
        bool inQuery = false;
        for (int at = 1; at < words.Count; at++)
        {
            (string option, string? attached) = Split(words[at]);
            string Value() => attached ?? (++at < words.Count ? words[at] : "");
            switch (option)
            {
                case "-X" or "--request":
                    method = Value();
                    break;
                case "-H" or "--header":
                    string header = Value();
                    if (header.StartsWith("content-type:", StringComparison.OrdinalIgnoreCase))
                        contentType = header.Substring("content-type:".Length).Trim();
                    break;
                case "-d" or "--data" or "--data-raw" or "--data-binary" or "--data-ascii" or "--data-urlencode":
                    data.Add(Value());
                    break;
                case "--json":
                    data.Add(Value());
                    contentType ??= "application/json";
                    break;
                case "-F" or "--form" or "--form-string":
                    form.Add(Pair(Value()));
                    break;
                case "-G" or "--get":
                    inQuery = true;
                    break;
                case "-I" or "--head":
                    method ??= "HEAD";
                    break;
                case "--url":
                    address = Value();
                    break;
                default:
                    if (s_ignoredWithValue.Contains(option))
                        Value();
                    else if (option[0] != '-')
                        address ??= option;
                    break;
            }
        }
        if (address is null)
            throw ErrorRecords.InvalidInput("A cURL command without an address was given.", "Copy the whole command.");
        string? body = data.Count > 0 ? string.Join("&", data) : null;
        if (inQuery && body is not null)
            (address, body) = (address + (address.IndexOf('?') < 0 ? "?" : "&") + body, null);
        return new CopiedRequest(method ?? (body is null && form.Count == 0 ? "GET" : "POST"), address, contentType, body, form, null);
    }

    /// <summary>'-XPOST' and '--request=POST' hold their value themselves.</summary>
    private static (string Option, string? Attached) Split(string word)
    {
        if (word.StartsWith("--", StringComparison.Ordinal))
        {
            int equals = word.IndexOf('=');
            return equals < 0 ? (word, null) : (word.Substring(0, equals), word.Substring(equals + 1));
        }
        return Regex.IsMatch(word, "^-[XHdF].") ? (word.Substring(0, 2), word.Substring(2)) : (word, null);
    }

    private static KeyValuePair<string, string> Pair(string text)
    {
        int equals = text.IndexOf('=');
        return equals < 0 ? new KeyValuePair<string, string>(text, "") : new KeyValuePair<string, string>(text.Substring(0, equals), text.Substring(equals + 1));
    }

    private static bool IsForCmd(string text) => Regex.IsMatch(text, @"\^[""\r\n]");

    private static string WithoutCarets(string text) => Regex.Replace(Regex.Replace(text, @"\^\r?\n", " "), @"\^(.)", "$1", RegexOptions.Singleline);

    /// <summary>The words of a text as a shell would see them; the end of a command is a word of its own.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        bool isWord = false;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '\\' && at + 1 < text.Length)
            {
                at += text[at + 1] == '\r' && at + 2 < text.Length && text[at + 2] == '\n' ? 2 : 1;
                if (text[at] == '\n')
                    continue;
                word.Append(text[at]);
                isWord = true;
            }
            else if (c is '\'' or '"' || (c == '$' && at + 1 < text.Length && text[at + 1] == '\''))
            {
                isWord = true;
                at = c switch
                {
                    '\'' => AppendPlain(text, at + 1, word),
                    '"' => AppendQuoted(text, at + 1, word),
                    _ => AppendEscaped(text, at + 2, word),
                };
            }
            else if (char.IsWhiteSpace(c) || (c is ';' or '&' && !isWord))
            {
                if (isWord)
                    yield return word.ToString();
                word.Clear();
                isWord = false;
                if (c is '\n' or ';' or '&')
                    yield return EndOfCommand;
            }
            else
            {
                word.Append(c);
                isWord = true;
            }
        }
        if (isWord)
            yield return word.ToString();
    }

    private static int AppendPlain(string text, int at, StringBuilder word)
    {
        int end = text.IndexOf('\'', at);
        end = end < 0 ? text.Length : end;
        word.Append(text, at, end - at);
        return end;
    }

    private static int AppendQuoted(string text, int at, StringBuilder word)
    {
        for (; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\' or '$' or '`')
                at++;
            word.Append(text[at]);
        }
        return at;
    }

    /// <summary>$'...', with the escapes of C.</summary>
    private static int AppendEscaped(string text, int at, StringBuilder word)
    {
        for (; at < text.Length && text[at] != '\''; at++)
        {
            if (text[at] != '\\' || at + 1 >= text.Length)
            {
                word.Append(text[at]);
                continue;
            }
            at++;
            int digits = text[at] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            string code = new([.. text.Skip(at + 1).Take(digits).TakeWhile(Uri.IsHexDigit)]);
            if (code.Length > 0)
            {
                word.Append(char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                at += code.Length;
                continue;
            }
            word.Append(text[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', 'v' => '\v', var other => other });
        }
        return at;
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text.Substring(0, 40) + "...";
}
