using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Security;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>What New and Set have in common.</summary>
public abstract class CaptainCustomToolBodyCmdlet : WriteResourceCmdlet<CaptainCustomTool>
{
    private static readonly string[] s_ofParameters = ["name", "type", "description"];

    /// <summary>What it does, for the assistant to know when to call it.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>GET (default) or POST.</summary>
    [Parameter]
    [BodyField]
    [ValidateSet("GET", "POST")]
    public string? HttpMethod { get; set; }

    /// <summary>POST: the body to send, with Liquid such as {{ id }}.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? RequestTemplate { get; set; }

    /// <summary>What the assistant is told of the answer, with Liquid such as {{ response.status }}.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? ResponseTemplate { get; set; }

    /// <summary>How the service is told who calls: None (default), Bearer, Basic or ApiKey.</summary>
    [Parameter]
    [BodyField]
    public CaptainToolAuth AuthType { get; set; }

    /// <summary>The credentials: token (Bearer), username and password (Basic), name and key (ApiKey). Give secrets as SecureString.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? AuthConfig { get; set; }

    /// <summary>What the assistant has to find out for a call: hashtables with name, type, description, and required. Set replaces all.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [ValidateNotNull]
    public IDictionary[]? ParamSchema { get; set; }

    /// <summary>Whether assistants may call it. A new one is, unless this says $false.</summary>
    [Parameter]
    [BodyField]
    public bool Enabled { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (PersonFields.Text(fields, "endpoint_url") is { } url)
            CheckAddress(url);
        if (AuthConfig is not null)
            fields["auth_config"] = Credentials(AuthConfig);
        if (ParamSchema is not null)
            fields["param_schema"] = ParamSchema.Select(Described).ToList();
        return fields;
    }

    // As the server does: it must not be made to call itself or its neighbours. Liquid may stand behind the host.
    private static void CheckAddress(string url)
    {
        string host = url.StartsWith("https://", StringComparison.Ordinal) ? url.Substring(8).Split('/', ':', '?')[0] : "";
        if (host.Length == 0 || IPAddress.TryParse(host, out _) || host == "localhost" || host.EndsWith(".local", StringComparison.Ordinal))
            throw ErrorRecords.InvalidInput($"'{url}' is no address a tool may call.", "Give one that begins with https:// and the name of a public host.");
    }

    private Dictionary<string, object?> Credentials(IDictionary given)
    {
        var config = ((Dictionary<string, object?>)PlainValue.From(given, nameof(AuthConfig))!).ToDictionary(pair => Wire.Name(pair.Key), pair => pair.Value);
        if (!IsBound(nameof(AuthType)))
            return config;
        string[] needed = AuthType switch { CaptainToolAuth.Bearer => ["token"], CaptainToolAuth.Basic => ["username", "password"], CaptainToolAuth.ApiKey => ["name", "key"], _ => [] };
        if (needed.FirstOrDefault(name => !config.TryGetValue(name, out object? value) || value is not (string or SecureString)) is { } missing)
            throw ErrorRecords.InvalidInput($"-AuthConfig lacks {missing}.", $"{AuthType} needs {string.Join(" and ", needed)}.");
        if (AuthType == CaptainToolAuth.ApiKey && !config.ContainsKey("location"))
            config["location"] = "header";
        return config;
    }

    private static object? Described(IDictionary given)
    {
        var parameter = ((Dictionary<string, object?>)PlainValue.From(given, nameof(ParamSchema))!).ToDictionary(pair => Wire.Name(pair.Key), pair => pair.Value);
        string? missing = s_ofParameters.FirstOrDefault(name => !parameter.TryGetValue(name, out object? value) || value is not string { Length: > 0 });
        return missing is null ? parameter : throw ErrorRecords.InvalidInput($"A parameter lacks {missing}.", $"Give each {string.Join(", ", s_ofParameters)}, and required where it is.");
    }
}
