using System;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Chatwoot.Emulator.Tests;

/// <summary>Sends plain requests to an emulator.</summary>
internal sealed class Client(EmulatorServer server) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Task<HttpResponseMessage> GetAsync(string path, string? token = null, string accept = "application/json") => SendAsync("GET", path, token ?? server.AccessToken, null, accept);

    public Task<HttpResponseMessage> PostAsync(string path, string body, string? token = null) => SendAsync("POST", path, token ?? server.AccessToken, body);

    public async Task<HttpResponseMessage> SendAsync(string method, string path, string? token, string? body, string? accept = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(server.BaseAddress.AbsoluteUri.TrimEnd('/') + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (token is { Length: > 0 })
        {
            request.Headers.TryAddWithoutValidation("api-access-token", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request);
    }

    public async Task<JsonNode> JsonAsync(string path, string? token = null)
    {
        using var response = await GetAsync(path, token);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    public void Dispose() => http.Dispose();
}
