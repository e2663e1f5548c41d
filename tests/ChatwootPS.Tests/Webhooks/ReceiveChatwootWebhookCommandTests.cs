using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Conversations.WatchChatwootConversationCommandTests;

namespace ChatwootPS.Tests.Webhooks;

public sealed class ReceiveChatwootWebhookCommandTests : IDisposable
{
    private const string Secret = "s3cr3t-demo";

    private readonly PowerShellHost _shell = new();

    [Fact]
    public async Task Recorded_deliveries_come_out_as_they_are_posted_and_are_answered_with_200()
    {
        using RunningScript listener = await BeginAsync($"-Secret '{Secret}'");
        List<Delivery> recorded = Delivery.Recorded().Select(one => Delivery.Make(one.Body, Secret) with { Event = one.Event }).ToList();

        foreach (Delivery one in recorded)
            Assert.Equal(200, await one.PostAsync(Address(listener)));

        IReadOnlyList<ChatwootEvent> events = await listener.WaitForAsync<ChatwootEvent>(recorded.Count);
        // The server's jobs run side by side, and so do we.
        Assert.Equal(recorded.Select(one => one.Event).Order(), events.Select(one => one.Event).Order());
        ScriptResult ended = listener.Stop();
        ended.Succeed();
        Assert.Empty(ended.Warnings);
    }

    [Fact]
    public async Task The_answer_is_there_before_the_commands_behind_are_done()
    {
        using var gate = new ManualResetEvent(false);
        _shell.Runspace.SessionStateProxy.SetVariable("gate", gate);
        using RunningScript listener = await BeginAsync($"-Secret '{Secret}' -MaxEvents 3", "ForEach-Object { while (-not $gate.WaitOne(50)) { }; $_ }");
        var clock = Stopwatch.StartNew();

        for (int number = 0; number < 3; number++)
            Assert.Equal(200, await Message(number).PostAsync(Address(listener)));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        gate.Set();
        Assert.Equal(3, (await listener.EndAsync()).Succeed<ChatwootEvent>().Count);
    }

    [Fact]
    public async Task What_is_not_signed_is_answered_with_401_and_a_warning_and_does_not_come_out()
    {
        using RunningScript listener = await BeginAsync($"-Secret '{Secret}' -MaxEvents 1");
        Delivery good = Message(1);

        Assert.Equal(401, await (good with { Signature = "" }).PostAsync(Address(listener)));
        Assert.Equal(401, await (good with { Body = good.Body + " " }).PostAsync(Address(listener)));
        Assert.Equal(401, await Delivery.Make(good.Body, "another").PostAsync(Address(listener)));
        Assert.Equal(401, await Delivery.Make(good.Body, Secret, DateTimeOffset.UtcNow.AddMinutes(-6)).PostAsync(Address(listener)));
        Assert.Equal(200, await good.PostAsync(Address(listener)));

        ScriptResult ended = await listener.EndAsync();
        Assert.Single(ended.Succeed<ChatwootEvent>());
        Assert.Equal(4, ended.Warnings.Count);
        Assert.All(ended.Warnings, warning => Assert.StartsWith("POST / was answered with 401 Unauthorized: ", warning, StringComparison.Ordinal));
        Assert.Contains("360 seconds ago", string.Join('\n', ended.Warnings).Replace("361 ", "360 ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_is_repeated_comes_out_once()
    {
        using RunningScript listener = await BeginAsync($"-Secret '{Secret}' -MaxEvents 2");
        Delivery first = Message(1);

        Assert.Equal(200, await first.PostAsync(Address(listener)));
        // A retry has a new time and so another signature.
        Assert.Equal(200, await (Delivery.Make(first.Body, Secret, DateTimeOffset.UtcNow.AddSeconds(3)) with { Id = first.Id }).PostAsync(Address(listener)));
        Assert.Equal(200, await Message(2).PostAsync(Address(listener)));

        Assert.Equal(["1", "2"], (await listener.EndAsync()).Succeed<ChatwootEvent>().Select(told => told.Message!.Content));
    }

    [Fact]
    public async Task What_is_refused_does_not_use_up_its_delivery_id()
    {
        using RunningScript listener = await BeginAsync($"-Secret '{Secret}' -MaxEvents 1");
        Delivery good = Message(1);

        Assert.Equal(401, await (Delivery.Make("""{"event":"forged"}""", "another") with { Id = good.Id }).PostAsync(Address(listener)));
        Assert.Equal(200, await good.PostAsync(Address(listener)));

        Assert.Equal("message_created", Assert.Single((await listener.EndAsync()).Succeed<ChatwootEvent>()).Event);
    }

    [Theory]
    [InlineData("-Event message.created", "message_created")]
    [InlineData("-Event MESSAGE_*", "message_created")]
    [InlineData("-Event contact_created, automation_event.*", "automation_event.message_created")]
    public async Task Only_the_events_asked_for_come_out_and_all_are_answered_with_200(string filter, string expected)
    {
        using RunningScript listener = await BeginAsync($"{filter} -MaxEvents 1");

        foreach (string name in new[] { "conversation_updated", "planet_discovered", expected })
            Assert.Equal(200, await Delivery.Make($$"""{"event":"{{name}}"}""", Secret).PostAsync(Address(listener)));

        Assert.Equal(expected, Assert.Single((await listener.EndAsync()).Succeed<ChatwootEvent>()).Event);
    }

    [Fact]
    public async Task The_path_and_both_loopback_addresses_are_kept_to()
    {
        using RunningScript listener = await BeginAsync("-Path hooks/chatwoot");
        Uri address = Address(listener);
        Assert.Equal("/hooks/chatwoot", address.AbsolutePath);
        Delivery unsigned = Message(1) with { Signature = "", Timestamp = "" };

        Assert.Equal(200, await unsigned.PostAsync(address));
        Assert.Equal(200, await (unsigned with { Id = "2" }).PostAsync(new Uri($"{address}?token=1")));
        Assert.Equal(200, await (unsigned with { Id = "3" }).PostAsync(new Uri($"http://localhost:{address.Port}/hooks/chatwoot")));
        Assert.Equal(404, await unsigned.PostAsync(new Uri($"http://127.0.0.1:{address.Port}/")));
        Assert.Equal(404, await unsigned.PostAsync(new Uri($"http://127.0.0.1:{address.Port}/hooks/chatwoot/more")));

        Assert.Equal(3, (await listener.WaitForAsync<ChatwootEvent>(3)).Count);
        // Not to be reached from elsewhere.
        foreach (IPAddress own in (await Dns.GetHostAddressesAsync(Dns.GetHostName(), TestContext.Current.CancellationToken)).Where(own => !IPAddress.IsLoopback(own)))
        {
            using var client = new TcpClient(own.AddressFamily);
            await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(own, address.Port, TestContext.Current.CancellationToken).AsTask());
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "405 Method Not Allowed")]
    [InlineData("OPTIONS / HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.test\r\n\r\n", "405 Method Not Allowed")]
    [InlineData("POST / HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}", "415 Unsupported Media Type")]
    [InlineData("POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnone", "400 Bad Request")]
    [InlineData("POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]", "400 Bad Request")]
    [InlineData("POST / HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{}", "411 Length Required")]
    [InlineData("POST / HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "411 Length Required")]
    [InlineData("POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "411 Length Required")]
    [InlineData("POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: -2\r\n\r\n{}", "411 Length Required")]
    [InlineData("POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{}", "413 Content Too Large")]
    [InlineData("POST /\u001b[2J HTTP/1.1\r\n\r\n", "400 Bad Request")]
    [InlineData("hello\r\n\r\n", "400 Bad Request")]
    [InlineData("POST / HTTP/1.1\r\nno colon\r\n\r\n", "400 Bad Request")]
    [InlineData("POST / HTTP/1.1\r\nA: 1\r\n B: folded\r\n\r\n", "400 Bad Request")]
    [InlineData("POST / HTTP/1.1\r\nX: {long}\r\n\r\n", "431 Request Header Fields Too Large")]
    public async Task What_is_no_delivery_is_refused_and_the_next_one_comes_out(string request, string status)
    {
        using RunningScript listener = await BeginAsync("-MaxEvents 1");

        Assert.Equal($"HTTP/1.1 {status}", (await TalkAsync(listener, request.Replace("{long}", new string('x', 40_000), StringComparison.Ordinal))).Split("\r\n")[0]);

        Assert.Equal(200, await Message(1).PostAsync(Address(listener)));
        ScriptResult ended = await listener.EndAsync();
        Assert.Single(ended.Succeed<ChatwootEvent>());
        Assert.Contains(ended.Verbose, text => text.Contains($"was answered with {status}: ", StringComparison.Ordinal));
        Assert.All(ended.Verbose, text => Assert.DoesNotContain('\u001b', text));
    }

    [Fact]
    public async Task A_body_in_pieces_and_one_that_waits_for_leave_are_read()
    {
        using RunningScript listener = await BeginAsync("-MaxEvents 2");
        string head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 15\r\n";

        Assert.StartsWith("HTTP/1.1 200 OK", await TalkAsync(listener, head[..7], head[7..] + "\r", "\n{\"even", "t\":\"one\"}"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK", await TalkAsync(listener, head + "Expect: 100-continue\r\n\r\n", "{\"event\":\"two\"}"), StringComparison.Ordinal);

        Assert.Equal(["one", "two"], (await listener.EndAsync()).Succeed<ChatwootEvent>().Select(told => told.Event));
    }

    [Fact]
    public async Task Connections_that_say_nothing_or_break_off_hold_nobody_up()
    {
        using RunningScript listener = await BeginAsync("-MaxEvents 1");
        var silent = new List<TcpClient>();
        for (int number = 0; number < 10; number++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Address(listener).Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST / HTTP/1.1\r\nContent-Le"), TestContext.Current.CancellationToken);
            silent.Add(client);
        }
        silent.Take(5).ToList().ForEach(client => client.Dispose());

        Assert.Equal(200, await Message(1).PostAsync(Address(listener)));

        Assert.Single((await listener.EndAsync()).Succeed<ChatwootEvent>());
        silent.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task It_ends_after_the_time_at_Ctrl_C_and_when_enough_was_taken_and_the_port_is_free_again()
    {
        using (RunningScript timed = await BeginAsync("-TimeoutSec 1"))
            Assert.Empty((await timed.EndAsync(10)).Succeed<ChatwootEvent>());

        using RunningScript stopped = await BeginAsync("");
        int port = Address(stopped).Port;
        var clock = Stopwatch.StartNew();
        stopped.Stop();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");

        using RunningScript taken = await BeginAsync("", "ForEach-Object { $_; break }", port: port);
        Assert.Equal(200, await Message(1).PostAsync(Address(taken)));
        Assert.Single((await taken.EndAsync()).Output);
        using var client = new TcpClient();
        await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public void A_port_that_is_in_use_is_an_error_that_says_so()
    {
        var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;

        ScriptResult result = _shell.Run($"Receive-ChatwootWebhook -Port {port}");
        other.Stop();

        Assert.Equal("ChatwootConflict", result.ErrorId);
        Assert.Equal(port, result.Error.TargetObject);
        Assert.Contains($"Port {port} ", result.Error.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_webhooks_are_completed_in_both_spellings()
    {
        string[] Complete(string script) => [.. System.Management.Automation.CommandCompletion.CompleteInput(script, script.Length, null, Shell()).CompletionMatches.Select(match => match.CompletionText)];

        Assert.Equal(["message_created", "message_updated"], Complete("Receive-ChatwootWebhook -Port 1 -Event message"));
        Assert.Equal(["conversation_typing_off", "conversation_typing_on"], Complete("Receive-ChatwootWebhook -Port 1 -Event conversation.typing"));
        Assert.Contains("conversation.typing_on", Complete("Watch-ChatwootConversation -Event conversation_typ"));
    }

    public void Dispose() => _shell.Dispose();

    private static Delivery Message(int number) => Delivery.Make($$"""{"event":"message_created","id":{{number}},"content":"{{number}}","content_type":"text","message_type":"incoming"}""", Secret);

    private static Uri Address(RunningScript listener) => (Uri)listener.Information[0];

    private System.Management.Automation.PowerShell Shell()
    {
        var shell = System.Management.Automation.PowerShell.Create();
        shell.Runspace = _shell.Runspace;
        return shell;
    }

    private async Task<RunningScript> BeginAsync(string arguments, string? then = null, int port = 0)
    {
        var script = new RunningScript(_shell.Runspace, $"Receive-ChatwootWebhook -Port {port} {arguments} -Verbose {(then is null ? "" : "| " + then)}");
        await UntilAsync(() => script.Information.Count > 0);
        return script;
    }

    /// <summary>Says the parts one after the other; gives all that is answered.</summary>
    private static async Task<string> TalkAsync(RunningScript listener, params string[] parts)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Address(listener).Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        foreach (string part in parts)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(part), TestContext.Current.CancellationToken);
            await Task.Delay(parts.Length > 1 ? 50 : 0, TestContext.Current.CancellationToken);
        }
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
