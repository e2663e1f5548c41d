using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace ChatwootPS.Webhooks;

/// <summary>A request as it came in, with as much of HTTP/1.1 as webhooks take: a head, and a body of a length that is told before.</summary>
internal sealed class HttpPost
{
    private const int LongestHead = 32 * 1024;
    private const int LongestBody = 16 * 1024 * 1024;

    private HttpPost(string method, string path, Dictionary<string, List<string>> headers, byte[] body)
    {
        Method = method;
        Path = path;
        Headers = headers;
        Body = body;
    }

    public string Method { get; }

    /// <summary>Without the query.</summary>
    public string Path { get; }

    public Dictionary<string, List<string>> Headers { get; }

    public byte[] Body { get; }

    /// <summary>Reads one; null where the other side closed the connection before it was there.</summary>
    /// <param name="admit">Looks at method, path and headers before the body is read; throws where it is not wanted.</param>
    /// <exception cref="HttpRefusal">It is not to be read, or not wanted.</exception>
    public static async Task<HttpPost?> ReadAsync(Stream stream, Action<HttpPost> admit)
    {
        var start = new byte[LongestHead];
        int have = 0;
        int end;
        while ((end = EndOfHead(start, have)) < 0)
        {
            if (have == start.Length)
                throw new HttpRefusal("431 Request Header Fields Too Large", "The headers are too long.");
            int count = await stream.ReadAsync(start, have, start.Length - have).ConfigureAwait(false);
            if (count == 0)
                return null;
            have += count;
        }
        HttpPost head = ParseHead(Encoding.ASCII.GetString(start, 0, end));
        admit(head);
        var body = new byte[LengthOfBody(head)];
        int filled = Math.Min(have - end - 4, body.Length);
        Array.Copy(start, end + 4, body, 0, filled);
        if (filled < body.Length && head.Values("Expect").Any(value => value.Equals("100-continue", StringComparison.OrdinalIgnoreCase)))
            await WriteAsync(stream, "HTTP/1.1 100 Continue\r\n\r\n").ConfigureAwait(false);
        while (filled < body.Length)
        {
            int count = await stream.ReadAsync(body, filled, body.Length - filled).ConfigureAwait(false);
            if (count == 0)
                return null;
            filled += count;
        }
        return new HttpPost(head.Method, head.Path, head.Headers, body);
    }

    public IReadOnlyList<string> Values(string header) => Headers.TryGetValue(header, out List<string>? values) ? values : [];

    /// <param name="status">Such as <c>200 OK</c>.</param>
    public static Task AnswerAsync(Stream stream, string status, string text = "", string headers = "") => WriteAsync(
        stream,
        $"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=us-ascii\r\nContent-Length: {text.Length}\r\n{headers}Connection: close\r\n\r\n{text}");

    private static Task WriteAsync(Stream stream, string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        return stream.WriteAsync(bytes, 0, bytes.Length);
    }

    private static int EndOfHead(byte[] start, int have)
    {
        for (int index = 0; index + 3 < have; index++)
        {
            if (start[index] == '\r' && start[index + 1] == '\n' && start[index + 2] == '\r' && start[index + 3] == '\n')
                return index;
        }
        return -1;
    }

    private static HttpPost ParseHead(string text)
    {
        string[] lines = text.Split(["\r\n"], StringSplitOptions.None);
        string[] words = lines[0].Split(' ');
        // What is told to the user must not be able to write on his console.
        if (lines[0].Any(letter => letter is < ' ' or > '~') || words.Length != 3 || !words[2].StartsWith("HTTP/1.", StringComparison.Ordinal) || !words[1].StartsWith("/", StringComparison.Ordinal))
            throw new HttpRefusal("400 Bad Request", "The request line cannot be read.");
        var headers = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':');
            if (colon < 1 || line.Take(colon).Any(letter => letter <= ' '))
                throw new HttpRefusal("400 Bad Request", "A header cannot be read.");
            string name = line.Substring(0, colon);
            if (!headers.TryGetValue(name, out List<string>? values))
                headers[name] = values = [];
            values.Add(line.Substring(colon + 1).Trim());
        }
        return new HttpPost(words[0], words[1].Split('?')[0], headers, []);
    }

    private static int LengthOfBody(HttpPost head)
    {
        if (head.Values("Transfer-Encoding").Count > 0)
            throw new HttpRefusal("411 Length Required", "A body in chunks is not taken.");
        if (head.Values("Content-Length") is not [{ } text] || text.Any(digit => digit is < '0' or > '9') || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            throw new HttpRefusal("411 Length Required", "The length of the body is not told.");
        return length <= LongestBody ? (int)length : throw new HttpRefusal("413 Content Too Large", "The body is too long.");
    }
}

/// <summary>A request that is answered with an error.</summary>
internal sealed class HttpRefusal : Exception
{
    public HttpRefusal(string status, string message, string headers = "", bool warns = false)
        : base(message)
    {
        Status = status;
        Headers = headers;
        Warns = warns;
    }

    public string Status { get; }

    /// <summary>Lines that go into the answer.</summary>
    public string Headers { get; }

    /// <summary>Whether the user should hear of it unasked.</summary>
    public bool Warns { get; }
}
