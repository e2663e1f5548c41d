using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Chatwoot.Client.Tests.Support;
using Chatwoot.Client.Transport;
using Chatwoot.Contract;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using Xunit;

namespace Chatwoot.Client.Tests.Transport;

/// <summary>Answers that are not what Chatwoot would say, and where they come from.</summary>
public class AnswerTests
{
    [Theory]
    [InlineData(200, ErrorReason.NotChatwoot)]
    [InlineData(403, ErrorReason.NotChatwoot)]
    [InlineData(502, ErrorReason.Unavailable)]
    public async Task A_web_page_is_an_error_never_an_empty_result(int status, ErrorReason reason)
    {
        await using Engine engine = await Engine.StartAsync(retries: 0);
        engine.Server.Faults.Add(Fault.ProxyPage(status));

        var refusal = await Assert.ThrowsAsync<ChatwootApiException>(() => engine.Client.SendAsync<object>(Engine.Labels(), null, Engine.Cancellation));

        Assert.Equal(reason, refusal.Reason);
        Assert.NotNull(refusal.RecommendedAction);
    }

    [Fact]
    public async Task A_cut_off_answer_is_an_error()
    {
        await using Engine engine = await Engine.StartAsync(retries: 0);
        engine.Server.Faults.Add(new Fault { Action = FaultAction.Truncate });

        Assert.Equal(ErrorReason.InvalidAnswer, (await engine.RefusalAsync(Engine.Labels())).Reason);
    }

    [Fact]
    public async Task Half_a_json_is_an_error()
    {
        await using Engine engine = await Engine.StartAsync(retries: 0);
        engine.Server.Faults.Add(new Fault { Action = FaultAction.InvalidJson });

        Assert.Equal(ErrorReason.InvalidAnswer, (await engine.RefusalAsync(Engine.Labels())).Reason);
    }

    [Fact]
    public async Task An_empty_answer_where_an_object_was_expected_is_an_error()
    {
        await using Engine engine = await Engine.StartAsync(retries: 0);
        engine.Server.Faults.Add(new Fault { Action = FaultAction.Empty });

        var refusal = await Assert.ThrowsAsync<ChatwootApiException>(() => engine.Client.SendAsync<Label>(Engine.Labels(), null, Engine.Cancellation));

        Assert.Equal(ErrorReason.InvalidAnswer, refusal.Reason);
    }

    [Fact]
    public async Task A_list_without_its_envelope_is_an_error()
    {
        await using Engine engine = await Engine.StartAsync(retries: 0);
        engine.Server.Faults.Add(new Fault { Status = 200, Body = """{"rows":[]}""", ContentType = "application/json" });

        var reader = engine.Client.ReadPages<Label>(Engine.Labels(), Contract.Paging.None, null);

        Assert.Equal(ErrorReason.InvalidAnswer, (await Assert.ThrowsAsync<ChatwootApiException>(() => reader.ReadAsync(Engine.Cancellation))).Reason);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Compressed_answers_are_read(string encoding)
    {
        await using Engine engine = await Engine.StartAsync();
        engine.Server.Faults.Add(new Fault { Action = FaultAction.Gzip, Encoding = encoding });

        ApiAnswer answer = await engine.SendAsync(Engine.Labels());

        Assert.StartsWith("""{"payload":[{""", answer.Text.Replace("\n", "").Replace(" ", ""), StringComparison.Ordinal);
        Assert.Contains(engine.Server.Requests.Single().Headers, header => header.Key.Equals("accept-encoding", StringComparison.OrdinalIgnoreCase) && header.Value.ToString().Contains(encoding));
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_named()
    {
        await using Engine engine = await Engine.StartAsync();
        using ChatwootClient elsewhere = Engine.Connect(engine.Server, new Uri("https://no-such-host.invalid/"), retries: 0);

        var refusal = await Assert.ThrowsAsync<ChatwootApiException>(() => elsewhere.SendRawAsync(Engine.Labels(), null, Engine.Cancellation));

        Assert.Equal(ErrorReason.HostNotFound, refusal.Reason);
        Assert.Contains("no-such-host.invalid", refusal.Message);
    }

    [Fact]
    public async Task A_closed_port_is_a_failed_connection()
    {
        await using Engine engine = await Engine.StartAsync();
        using ChatwootClient elsewhere = Engine.Connect(engine.Server, new Uri($"http://127.0.0.1:{FreePort()}/"), retries: 0);

        Assert.Equal(ErrorReason.ConnectionFailed, (await Assert.ThrowsAsync<ChatwootApiException>(() => elsewhere.SendRawAsync(Engine.Labels(), null, Engine.Cancellation))).Reason);
    }

    [Fact]
    public async Task Redirects_on_the_same_host_are_followed_with_the_token()
    {
        await using Engine engine = await Engine.StartAsync();
        engine.Server.Faults.Add(new Fault { Action = FaultAction.Redirect, Status = 301, Location = "/api/v1/accounts/1/labels?moved=1", Times = 1 });

        await engine.SendAsync(Engine.Labels());

        Assert.Equal([301, 200], engine.Server.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task The_token_never_goes_to_another_host()
    {
        await using Engine engine = await Engine.StartAsync();
        await using EmulatorServer other = await EmulatorServer.StartAsync(null, Engine.Cancellation);
        engine.Server.Faults.Add(new Fault { Action = FaultAction.Redirect, Status = 307, Location = new Uri(other.BaseAddress, "api/v1/accounts/1/labels").AbsoluteUri });

        ChatwootApiException refusal = await engine.RefusalAsync(Engine.Labels());

        Assert.Equal(ErrorReason.TokenNotReceived, refusal.Reason);
        Assert.DoesNotContain(other.Requests.Single().Headers, header => header.Key.Contains("token", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_post_is_not_turned_into_a_get_by_a_redirect()
    {
        await using Engine engine = await Engine.StartAsync();
        engine.Server.Faults.Add(new Fault { Action = FaultAction.Redirect, Status = 302, Location = "https://chat.example.com/" });

        ChatwootApiException refusal = await engine.RefusalAsync(new ApiRequest(ApiFamily.Application, "POST", "api/v1/accounts/1/labels"));

        Assert.Equal(ErrorReason.Redirected, refusal.Reason);
        Assert.Contains("https://chat.example.com", refusal.RecommendedAction);
        Assert.Single(engine.Server.Requests);
    }

    [Fact]
    public async Task Every_request_says_who_asks_and_carries_the_token_once_with_a_dash()
    {
        await using Engine engine = await Engine.StartAsync();

        await engine.SendAsync(Engine.Labels());

        var headers = engine.Server.Requests.Single().Headers;
        Assert.Equal("ChatwootPS/test", Assert.Single(headers, header => header.Key.Equals("user-agent", StringComparison.OrdinalIgnoreCase)).Value.ToString());
        Assert.Equal(engine.Server.AccessToken, Assert.Single(headers, header => header.Key.Equals("api-access-token", StringComparison.OrdinalIgnoreCase)).Value.ToString());
        Assert.Equal("application/json", Assert.Single(headers, header => header.Key.Equals("accept", StringComparison.OrdinalIgnoreCase)).Value.ToString());
    }

    [Fact]
    public async Task Debugging_shows_a_line_that_can_be_replayed_without_the_secrets()
    {
        await using Engine engine = await Engine.StartAsync();

        await engine.SendAsync(new ApiRequest(ApiFamily.Platform, "POST", "platform/api/v1/users")
        {
            Body = new System.Collections.Generic.Dictionary<string, object?> { ["name"] = "O'Neil", ["email"] = "oneil@example.com", ["password"] = "S3cret!-word" },
        });

        string line = Assert.Single(engine.Observer.Curls);
        Assert.StartsWith($"curl -X POST '{engine.Server.BaseAddress}platform/api/v1/users' -H 'Accept: application/json' -H \"api-access-token: $CHATWOOT_PLATFORM_TOKEN\" -H 'Content-Type: application/json' --data-raw '", line, StringComparison.Ordinal);
        Assert.Contains("""{"name":"O'\''Neil","email":"oneil@example.com","password":"***"}""", line);
        Assert.DoesNotContain(engine.Server.PlatformToken, line);
        Assert.DoesNotContain("S3cret", line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
