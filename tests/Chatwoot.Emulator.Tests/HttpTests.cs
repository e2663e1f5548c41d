using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Chatwoot.Emulator.Seeding;
using Xunit;

namespace Chatwoot.Emulator.Tests;

/// <summary>What a client sees besides the answers of resources.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private EmulatorServer server = null!;
    private Client client = null!;

    public async ValueTask InitializeAsync()
    {
        server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None });
        client = new Client(server);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_wire_shows_neither_date_nor_server_and_always_a_length()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.BaseAddress.Host, server.BaseAddress.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\nx-request-id: a b/c_d\r\n\r\n"));
        var text = (await new StreamReader(stream).ReadToEndAsync()).ToLowerInvariant();
        Assert.DoesNotContain("\ndate:", text);
        Assert.DoesNotContain("\nserver:", text);
        Assert.Contains("\ncontent-length: 17\r\n", text);
        Assert.Contains("\nx-request-id: abc_d\r\n", text);
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json; q=1, text/html", "application/json")]
    [InlineData("*/*", "text/html")]
    [InlineData("application/json, */*", "text/html")]
    [InlineData("text/html", "text/html")]
    [InlineData("application/xml", "application/xml")]
    [InlineData("nonsense", "text/html")]
    [InlineData(null, "text/html")]
    public async Task An_unknown_route_answers_by_accept(string? accept, string type)
    {
        using var response = await client.SendAsync("GET", "/api/v1/moons", server.AccessToken, null, accept);
        Assert.Equal((404, type), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("application/json", 400, 34)]
    [InlineData("*/*", 400, 0)]
    [InlineData("nonsense", 406, 0)]
    public async Task A_broken_body_answers_by_accept(string accept, int status, int length)
    {
        using var response = await client.SendAsync("POST", "/api/v1/accounts/1/labels", server.AccessToken, "{", accept);
        Assert.Equal((status, length > 0), ((int)response.StatusCode, response.Content.Headers.ContentLength > 0));
    }

    [Theory]
    [InlineData("/api/v1/accounts/1/labels.html", 406)]
    [InlineData("/api/v1/accounts/1/labels.foo", 200)]
    [InlineData("/api/v1/accounts/1/labels/?format=xml", 200)]
    [InlineData("/api/v1/accounts/1/labels/%ff", 400)]
    [InlineData("/api/v1/accounts/1/labels?q=%zz", 400)]
    [InlineData("/up", 404)]
    public async Task Paths_and_formats(string path, int status)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_verb_may_hide_in_a_header_and_unknown_ones_are_refused()
    {
        using var made = await client.PostAsync("/api/v1/accounts/1/labels", """{"title":"one"}""");
        using var hidden = await client.SendAsync("POST", "/api/v1/accounts/1/labels/1", server.AccessToken, """{"title":"two"}""", headers: ("X-HTTP-Method-Override", "PATCH"));
        Assert.Contains("\"two\"", await hidden.Content.ReadAsStringAsync());
        using var visible = await client.SendAsync("POST", "/api/v1/accounts/1/labels/1", server.AccessToken, """{"_method":"delete"}""");
        Assert.Equal(404, (int)visible.StatusCode);
        using var unknown = await client.SendAsync("BREW", "/api", null, null);
        Assert.Equal(501, (int)unknown.StatusCode);
    }

    [Fact]
    public async Task The_query_wins_over_the_body()
    {
        using var made = await client.PostAsync("/api/v1/accounts/1/contacts?name=query", """{"name":"body","email":"a@b.test"}""");
        Assert.Contains("\"name\":\"query\"", await made.Content.ReadAsStringAsync());
        Assert.Contains("a@b.test", await made.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_known_but_not_implemented_says_so()
    {
        var operation = server.Operations.First(route => route.Handler is null && route.Method == "GET" && route.Pattern.StartsWith("/api/v1/accounts/{account_id}/", System.StringComparison.Ordinal) && route.Pattern.Count(letter => letter == '{') == 1);
        using var response = await client.GetAsync(operation.Pattern.Replace("{account_id}", "1"));
        Assert.Equal(501, (int)response.StatusCode);
        Assert.Equal($"{{\"error\":\"The emulator does not implement GET {operation.Pattern} yet\"}}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Markup_is_escaped_as_rails_does()
    {
        using var made = await client.PostAsync("/api/v1/accounts/1/contacts", """{"name":"<å & 🚀>'+"}""");
        Assert.Contains("""\u003cå \u0026 🚀\u003e'+""", await made.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Two_servers_share_nothing()
    {
        await using var other = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None });
        using var made = await client.PostAsync("/api/v1/accounts/1/labels", """{"title":"mine"}""");
        using var stranger = new Client(other);
        Assert.Empty((await stranger.JsonAsync("/api/v1/accounts/1/labels"))["payload"]!.AsArray());
    }
}
