using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Text.RegularExpressions;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Api;

/// <summary>A request as it stands in a HAR file or cURL command; its headers were never read but for the content type.</summary>
internal sealed record CopiedRequest(string Method, string Address, string? ContentType, string? Body, List<KeyValuePair<string, string>> Form, int? Status)
{
    // What proves who somebody is has no place in a script.
    private static readonly Regex s_secretName = new("token|password|secret|api_?key|identifier_hash|authorization|otp", RegexOptions.IgnoreCase);

    /// <summary>The request as it can be repeated; null where it is none of the API.</summary>
    /// <param name="left">Gets the names of what was left out.</param>
    public ApiRequestCopy? ToCopy(OperationIndex index, ICollection<string> left)
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out Uri? address) || Method.ToUpperInvariant() is not ("GET" or "POST" or "PUT" or "PATCH" or "DELETE"))
            return null;
        // A Chatwoot below a path of its server: the API begins where its own part does.
        Match path = Regex.Match(address.AbsolutePath, "^(?<root>.*?)/(?<path>(enterprise/)?api/v[12]/.*|(platform|public)/api/v1/.*)$");
        if (!path.Success)
            return null;

        string template = Regex.Replace(path.Groups["path"].Value, "(?<=/)/+|/+$", "");
        Match account = Regex.Match(template, @"^((enterprise/)?api/v\d)/accounts/(\d+)(?=/|$)");
        (string Operation, string Cmdlet)? served = index.Find(Method.ToUpperInvariant(), template);
        bool isForm = Form.Count > 0 || ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
        return new ApiRequestCopy
        {
            Method = Method.ToUpperInvariant(),
            Path = "/" + WithPlaceholders(template),
            Query = Table(QueryPairs(address.Query), left),
            Body = isForm ? null : BodyObject(left),
            Form = isForm ? Table(Form, left) : null,
            Server = address.GetLeftPart(UriPartial.Authority) + path.Groups["root"].Value,
            AccountId = account.Success && long.TryParse(account.Groups[3].Value, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null,
            Operation = served?.Operation,
            Cmdlet = served?.Cmdlet,
            Status = Status,
        };
    }

    /// <summary>The session's own account, inbox and contact take the place of the copied ones.</summary>
    private static string WithPlaceholders(string path)
    {
        path = Regex.Replace(path, @"^((enterprise/)?api/v\d/accounts)/\d+(?=/|$)", "$1/{account}");
        path = Regex.Replace(path, "^(public/api/v1/inboxes)/[^/]+", "$1/{inbox}");
        return Regex.Replace(path, "^(public/api/v1/inboxes/{inbox}/contacts)/[^/]+", "$1/{contact}");
    }

    private static IEnumerable<KeyValuePair<string, string>> QueryPairs(string query) => query.TrimStart('?').Split('&').Where(part => part.Length > 0).Select(part =>
    {
        string[] parts = part.Split(['='], 2);
        return new KeyValuePair<string, string>(WebUtility.UrlDecode(parts[0]), parts.Length == 2 ? WebUtility.UrlDecode(parts[1]) : "");
    });

    private static OrderedDictionary? Table(IEnumerable<KeyValuePair<string, string>> pairs, ICollection<string> left)
    {
        var table = new OrderedDictionary();
        foreach (IGrouping<string, string> field in pairs.GroupBy(pair => pair.Key, pair => pair.Value))
        {
            if (s_secretName.IsMatch(field.Key))
                left.Add(field.Key);
            else
                table[field.Key] = field.Count() == 1 && !field.Key.EndsWith("[]", StringComparison.Ordinal) ? field.First() : field.ToArray();
        }
        return table.Count > 0 ? table : null;
    }

    private object? BodyObject(ICollection<string> left)
    {
        if (Body is null or "")
            return null;
        try
        {
            return PlainValue.ToPSObject(WithoutSecrets(EngineLoader.Factory.ParseJson(Body), left));
        }
        catch (FormatException)
        {
            return Table(QueryPairs(Body), left);
        }
    }

    private static object? WithoutSecrets(object? value, ICollection<string> left)
    {
        switch (value)
        {
            case Dictionary<string, object?> fields:
                foreach (string name in fields.Keys.ToList())
                {
                    if (fields[name] is string && s_secretName.IsMatch(name))
                    {
                        left.Add(name);
                        fields.Remove(name);
                    }
                    else
                    {
                        fields[name] = WithoutSecrets(fields[name], left);
                    }
                }
                return fields;
            case List<object?> items:
                return items.Select(item => WithoutSecrets(item, left)).ToList();
            default:
                return value;
        }
    }
}
