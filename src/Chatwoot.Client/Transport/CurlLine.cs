using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Chatwoot.Client.Json;
using Chatwoot.Contract;

namespace Chatwoot.Client.Transport;

/// <summary>A request as a line for a POSIX shell. The token is named by its environment variable, other secrets are stars.</summary>
internal static class CurlLine
{
    private const string Mask = "***";

    private static readonly Regex s_secretName = new("password|token|secret|api_key|identifier_hash|signature|provider_config|credentials|access_key|private_key", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static string Of(ApiRequest request, Uri address, bool hasToken)
    {
        var line = new StringBuilder("curl");
        if (request.Method != "GET")
            line.Append(" -X ").Append(request.Method);
        line.Append(' ').Append(Quote(MaskQuery(address)));
        line.Append(" -H 'Accept: application/json'");
        if (hasToken)
            line.Append(" -H \"api-access-token: $").Append(request.Api == ApiFamily.Platform ? "CHATWOOT_PLATFORM_TOKEN" : "CHATWOOT_ACCESS_TOKEN").Append('"');
        if (request.RawBody is { } raw)
            line.Append(" -H ").Append(Quote("Content-Type: " + raw.ContentType)).Append(" --data-binary ").Append(Quote(RawText(raw)));
        else if (request.Body is { } body && RequestWriter.IsMultipart(request))
            AppendForm(line, body);
        else if (request.Body is { } fields)
            line.Append(" -H 'Content-Type: application/json' --data-raw ").Append(Quote(Encoding.UTF8.GetString(PlainJson.Write(Masked(fields)))));
        return line.ToString();
    }

    private static void AppendForm(StringBuilder line, IReadOnlyDictionary<string, object?> body)
    {
        foreach ((string name, object? value) in FormFields.Flatten(body))
        {
            string text = value is FileContent file ? $"{name}=@{file.Path};type={file.ContentType}" : $"{name}={(s_secretName.IsMatch(name) ? Mask : value)}";
            line.Append(value is FileContent ? " -F " : " --form-string ").Append(Quote(text));
        }
    }

    private static string RawText(RawBody raw) =>
        raw.ContentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            ? MaskJsonText(Encoding.UTF8.GetString(raw.Content))
            : $"<{raw.Content.Length} bytes>";

    private static string MaskJsonText(string json) =>
        Regex.Replace(json, "(\"[^\"]*(?:" + s_secretName + ")[^\"]*\"\\s*:\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|\\{[^}]*\\})", "$1\"" + Mask + "\"", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string MaskQuery(Uri address) =>
        Regex.Replace(address.AbsoluteUri, "([?&][^=&]*(?:" + s_secretName + ")[^=&]*=)[^&]*", "$1" + Mask, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static object? Masked(object? value) => value switch
    {
        string => value,
        System.Security.SecureString => Mask,
        IEnumerable<KeyValuePair<string, object?>> fields => fields.ToDictionary(field => field.Key, field => s_secretName.IsMatch(field.Key) && field.Value is not null ? Mask : Masked(field.Value)),
        System.Collections.IDictionary fields => fields.Cast<System.Collections.DictionaryEntry>().ToDictionary(
            field => Convert.ToString(field.Key, System.Globalization.CultureInfo.InvariantCulture) ?? "",
            field => s_secretName.IsMatch(Convert.ToString(field.Key, System.Globalization.CultureInfo.InvariantCulture) ?? "") && field.Value is not null ? Mask : Masked(field.Value)),
        System.Collections.IEnumerable items => items.Cast<object?>().Select(Masked).ToList(),
        _ => value,
    };

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''") + "'";
}
