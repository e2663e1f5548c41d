using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Captain;

/// <summary>Services of others that assistants may call. None is ever called here.</summary>
internal static partial class CaptainToolResource
{
    private const string Path = "/api/v1/accounts/{account_id}/captain/custom_tools";

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => CaptainJson.List(call.Account.Captain.Tools.Reverse().Select(tool => Render(call, tool))));
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call, Find(call))));
        routes.Post(Path, Create);
        routes.Map("PATCH", Path + "/{id}", Update, patchOnly: true);
        routes.Delete(Path + "/{id}", Delete);
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var fields = Sent(call);
        var slug = Unusual().Replace((fields.Text("title") ?? "").ToLowerInvariant(), "_").Trim('_');
        var tool = new CaptainCustomTool { Slug = slug.Length == 0 ? "" : $"custom_{slug}", CreatedAt = call.Now };
        Apply(call, fields, tool);
        return Answer.Ok(Render(call, call.Account.Captain.Tools.Add(tool)));
    }

    private static Answer Update(Call call)
    {
        call.RequireAdministrator();
        var tool = Find(call);
        Apply(call, Sent(call), tool);
        return Answer.Ok(Render(call, tool));
    }

    private static Answer Delete(Call call)
    {
        call.RequireAdministrator();
        call.Account.Captain.Tools.Remove(Find(call));
        return Answer.NoContent();
    }

    private static CaptainCustomTool Find(Call call) => call.Account.Captain.Tools.Find(call.Id()) ?? throw Refusal.NotFound();

    private static Fields Sent(Call call) => call.Wrapped(
        "custom_tool", "title", "description", "endpoint_url", "http_method", "request_template", "response_template", "auth_type", "auth_config", "param_schema", "enabled");

    private static void Apply(Call call, Fields fields, CaptainCustomTool tool)
    {
        var title = fields.TryText("title", out var text) ? text : tool.Title;
        var url = fields.TryText("endpoint_url", out text) ? text : tool.EndpointUrl;
        var method = fields.TryText("http_method", out text) ? text : tool.HttpMethod;
        var authType = fields.TryText("auth_type", out text) ? text : tool.AuthType;
        var validation = new Validation();
        validation.Present("slug", tool.Slug);
        validation.Present("title", title);
        CheckAddress(validation, url);
        if (method is not ("GET" or "POST"))
        {
            validation.Add("http_method", "Http method is not included in the list");
        }

        if (authType is not ("none" or "bearer" or "basic" or "api_key"))
        {
            validation.Add("auth_type", "Auth type is not included in the list");
        }

        validation.Check();
        (tool.Title, tool.EndpointUrl, tool.HttpMethod, tool.AuthType, tool.UpdatedAt) = (title!, url!, method!, authType!, call.Now);
        tool.Description = fields.TryText("description", out text) ? text : tool.Description;
        tool.RequestTemplate = fields.TryText("request_template", out text) ? text : tool.RequestTemplate;
        tool.ResponseTemplate = fields.TryText("response_template", out text) ? text : tool.ResponseTemplate;
        tool.AuthConfig = fields.Object("auth_config")?.Copy() ?? tool.AuthConfig;
        tool.ParamSchema = fields.List("param_schema")?.Copy() ?? tool.ParamSchema;
        tool.Enabled = fields.TryBoolean("enabled", out var enabled) ? enabled == true : tool.Enabled;
    }

    private static void CheckAddress(Validation validation, string? url)
    {
        validation.Present("endpoint_url", url);
        if (string.IsNullOrWhiteSpace(url))
        {
            return;
        }

        var host = HostPattern().Match(url).Groups[1].Value;
        if (!url.StartsWith("https://", StringComparison.Ordinal))
        {
            validation.Add("endpoint_url", "Endpoint url must use HTTPS protocol");
        }
        else if (IPAddress.TryParse(host, out _))
        {
            validation.Add("endpoint_url", "Endpoint url cannot be an IP address, must be a hostname");
        }
        else if (host == "localhost" || host.EndsWith(".local", StringComparison.Ordinal))
        {
            validation.Add("endpoint_url", "Endpoint url cannot use disallowed hostname");
        }
    }

    private static JsonObject Render(Call call, CaptainCustomTool tool)
    {
        var json = new JsonObject
        {
            ["id"] = tool.Id,
            ["slug"] = tool.Slug,
            ["title"] = tool.Title,
            ["description"] = tool.Description,
            ["endpoint_url"] = tool.EndpointUrl,
            ["http_method"] = tool.HttpMethod,
            ["request_template"] = tool.RequestTemplate,
            ["response_template"] = tool.ResponseTemplate,
            ["auth_type"] = tool.AuthType,
            ["param_schema"] = tool.ParamSchema.Copy(),
            ["enabled"] = tool.Enabled,
            ["account_id"] = call.Account.Id,
            ["created_at"] = tool.CreatedAt.Unix(),
            ["updated_at"] = tool.UpdatedAt.Unix(),
        };
        if (call.IsAdministrator)
        {
            json["auth_config"] = tool.AuthConfig.Copy();
        }

        return json;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unusual();

    [GeneratedRegex("^https?://([^/:]+)")]
    private static partial Regex HostPattern();
}
