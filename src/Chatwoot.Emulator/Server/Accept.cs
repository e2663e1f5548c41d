using System;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Chatwoot.Emulator.Server;

/// <summary>The Accept header decides only about what Rails answers outside a controller.</summary>
internal sealed class Accept
{
    private readonly bool xml;
    private readonly bool unparsable;

    private Accept(string header)
    {
        var types = header.Split(',').Select(part => part.Split(';')[0].Trim()).ToArray();
        var anything = types.Contains("*/*");
        Json = types[0] == "application/json" && !anything;
        xml = types[0] == "application/xml" && !anything;
        unparsable = header.Length > 0 && types.Any(type => type.Count(character => character == '/') != 1);
    }

    /// <summary>Whether JSON alone, or first, is asked for.</summary>
    public bool Json { get; }

    public static Accept Of(IHeaderDictionary headers) => new(headers.Accept.ToString());

    public static string Xml(int status, string reason) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<hash>\n  <status type=\"integer\">{status}</status>\n  <error>{reason}</error>\n</hash>\n";

    public Answer NotFound()
    {
        if (Json)
        {
            return Answer.Framework(404);
        }

        return xml
            ? Answer.Plain(404, "application/xml; charset=UTF-8", Xml(404, "Not Found"))
            : Answer.Plain(404, "text/html; charset=UTF-8", NotFoundPage);
    }

    public Answer BadRequest()
    {
        if (Json)
        {
            return Answer.Framework(400);
        }

        if (xml)
        {
            return Answer.Plain(400, "application/xml; charset=UTF-8", Xml(400, "Bad Request"));
        }

        return Answer.Plain(unparsable ? 406 : 400, "text/html", "");
    }

    private const string NotFoundPage = """
        <!DOCTYPE html>
        <html>
        <head>
          <title>Page not found (404)</title>
          <meta name="viewport" content="width=device-width,initial-scale=1">
        </head>
        <body>
          <div class="dialog">
            <h1>There is no such page.</h1>
            <p>The address may be mistyped, or the page may have moved.</p>
          </div>
        </body>
        </html>

        """;
}
