using System.Net.Http;
using System.Threading.Tasks;
using Chatwoot.Emulator.Seeding;
using Xunit;

namespace Chatwoot.Emulator.Tests;

public sealed class AuthenticationTests
{
    private const string Absent = """{"errors":["You need to sign in or sign up before continuing."]}""";
    private const string Unknown = """{"error":"Invalid Access Token"}""";
    private const string Bots = """{"error":"Access to this endpoint is not authorized for bots"}""";

    [Fact]
    public async Task Checks_come_in_their_order()
    {
        await using var server = await EmulatorServer.StartAsync();
        using var client = new Client(server);

        // Each caller would fail the later checks as well, so that the order shows.
        await Expect(401, Absent, "/api/v1/accounts/99/labels", "");
        await Expect(401, Unknown, "/api/v1/accounts/99/labels", "nobody");
        await Expect(401, Bots, "/api/v1/accounts/99/labels", server.PlatformToken);
        await Expect(401, Bots, "/api/v1/accounts/99/labels", server.BotToken);
        await Expect(404, """{"error":"Resource could not be found"}""", "/api/v1/accounts/99/labels", server.AccessToken);
        await Expect(401, """{"error":"Account is suspended"}""", $"/api/v1/accounts/{server.SuspendedAccountId}/labels", server.AccessToken);
        await Expect(401, """{"error":"You are not authorized to access this account"}""", $"/api/v1/accounts/{server.ForeignAccountId}/labels", server.AccessToken);
        await Expect(404, """{"error":"Resource could not be found"}""", "/api/v1/accounts/1/labels/99", server.AgentToken);
        await Expect(401, """{"error":"You are not authorized to do this action"}""", "/api/v1/accounts/1/labels/1", server.AgentToken);
        await Expect(401, """{"error":"Invalid access_token"}""", "/platform/api/v1/users/1", server.AccessToken);
        await Expect(401, """{"error":"Non permissible resource"}""", "/platform/api/v1/users/1", server.PlatformToken);

        async Task Expect(int status, string body, string path, string token)
        {
            using var response = await client.SendAsync("GET", path, token, null);
            Assert.Equal((status, body), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
            Assert.False(response.Headers.Contains("WWW-Authenticate"));
        }
    }

    [Fact]
    public async Task A_suspended_account_still_shows_itself_and_its_members_profile()
    {
        await using var server = await EmulatorServer.StartAsync();
        using var client = new Client(server);
        var account = await client.JsonAsync($"/api/v1/accounts/{server.SuspendedAccountId}", server.SuspendedToken);
        var profile = await client.JsonAsync("/api/v1/profile", server.SuspendedToken);
        Assert.Equal("suspended", (string)account["status"]!);
        Assert.Equal("suspended", (string)profile["accounts"]![0]!["status"]!);
    }

    [Fact]
    public async Task A_bot_of_another_account_is_refused()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Arrange = world => world.AgentBots.Find(1)!.AccountId = 2 });
        using var client = new Client(server);
        using var response = await client.SendAsync("GET", "/api/v1/accounts/1/conversations/1", server.BotToken, null);
        Assert.Equal("""{"error":"Bot is not authorized to access this account"}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("api_access_token", true)]
    [InlineData("API-Access-Token", true)]
    [InlineData("api_access-token", true)]
    [InlineData("X-Api-Access-Token", false)]
    [InlineData("access-token", false)]
    public async Task The_token_header_has_these_spellings(string name, bool accepted)
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None });
        using var client = new Client(server);
        using var response = await client.SendAsync("GET", "/api/v1/profile", null, null, headers: (name, $" {server.AccessToken} "));
        Assert.Equal(accepted ? 200 : 401, (int)response.StatusCode);
        Assert.True(accepted || await response.Content.ReadAsStringAsync() == Absent);
    }

    [Fact]
    public async Task The_dashed_token_decides_and_a_repeated_one_is_none()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None });
        using var client = new Client(server);
        Assert.Equal("grace@acme.test", await EmailOf(("api_access_token", server.AccessToken), ("api-access-token", server.AgentToken)));
        using var twice = await client.SendAsync("GET", "/api/v1/profile", server.AccessToken, null, headers: ("api-access-token", server.AccessToken));
        Assert.Equal(Unknown, await twice.Content.ReadAsStringAsync());
        using var lower = await client.SendAsync("GET", "/api/v1/profile", server.AccessToken.ToLowerInvariant(), null);
        Assert.Equal(Unknown, await lower.Content.ReadAsStringAsync());

        async Task<string> EmailOf(params (string, string)[] headers)
        {
            using HttpResponseMessage response = await client.SendAsync("GET", "/api/v1/profile", null, null, headers: headers);
            return (string)System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!["email"]!;
        }
    }
}
