using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security;
using System.Text;
using Chatwoot.Client.Json;
using Chatwoot.Contract;

namespace Chatwoot.Client.Transport;

/// <summary>Makes the HTTP message of a request, anew for each attempt.</summary>
internal static class RequestWriter
{
    // Dashed: proxies such as nginx drop names with underscores. Exactly once: the server joins two into a wrong one.
    private const string TokenHeader = "api-access-token";

    /// <summary>The address of a request below the root of the installation.</summary>
    public static Uri AddressOf(ApiRequest request, Uri root)
    {
        if (request.Address is { } elsewhere)
            return elsewhere;
        var address = new StringBuilder(request.Path);
        char separator = request.Path.IndexOf('?') < 0 ? '?' : '&';
        foreach (KeyValuePair<string, string> parameter in request.Query)
        {
            address.Append(separator).Append(Uri.EscapeDataString(parameter.Key)).Append('=').Append(Uri.EscapeDataString(parameter.Value));
            separator = '&';
        }
        return new Uri(root, address.ToString());
    }

    /// <param name="token">Null where the address must not see it.</param>
    public static HttpRequestMessage Write(ApiRequest request, Uri address, SecureString? token, string userAgent)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
        // Alone, or errors come as HTML.
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(request.Address is null ? "application/json" : "*/*"));
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (token is not null)
            message.Headers.TryAddWithoutValidation(TokenHeader, SecretText.Reveal(token));
        message.Content = ContentOf(request);
        return message;
    }

    public static bool IsMultipart(ApiRequest request) => request.AsForm || (request.Body is { } body && HoldsFile(body.Values));

    private static HttpContent? ContentOf(ApiRequest request)
    {
        if (request.RawBody is { } raw)
        {
            var content = new ByteArrayContent(raw.Content);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(raw.ContentType);
            return content;
        }
        if (request.Body is not { } body)
            return null;
        if (IsMultipart(request))
            return Multipart(body);
        var json = new ByteArrayContent(PlainJson.Write(body));
        json.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return json;
    }

    private static MultipartFormDataContent Multipart(IReadOnlyDictionary<string, object?> body)
    {
        var form = new MultipartFormDataContent();
        foreach ((string name, object? value) in FormFields.Flatten(body))
        {
            HttpContent part;
            var disposition = new ContentDispositionHeaderValue("form-data") { Name = Quoted(name) };
            if (value is FileContent file)
            {
                part = new StreamContent(File.OpenRead(file.Path));
                part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
                NameFile(disposition, Path.GetFileName(file.Path));
            }
            else
            {
                part = new StringContent((string?)value ?? "", Encoding.UTF8);
                part.Headers.ContentType = null;
            }
            part.Headers.ContentDisposition = disposition;
            form.Add(part);
        }
        return form;
    }

    // .NET would write a name in another script as an RFC 2047 word, which Rack does not read; it reads RFC 5987's filename*.
    private static void NameFile(ContentDispositionHeaderValue disposition, string name)
    {
        if (name.Any(c => c > 126))
            disposition.FileNameStar = name;
        disposition.FileName = Quoted(new string(name.Select(c => c > 126 ? '_' : c).ToArray()));
    }

    private static string Quoted(string name) =>
        "\"" + name.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A") + "\"";

    private static bool HoldsFile(IEnumerable values) => values.Cast<object?>().Any(value => value switch
    {
        FileContent => true,
        string => false,
        IReadOnlyDictionary<string, object?> fields => HoldsFile(fields.Values),
        IDictionary fields => HoldsFile(fields.Values),
        IEnumerable items => HoldsFile(items),
        _ => false,
    });
}
