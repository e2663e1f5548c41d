using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Chatwoot.Emulator.Tests;

/// <summary>The emulator as a process.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Says_in_one_line_where_it_is_and_ends_when_told()
    {
        using var process = Start("--seed none --latency 1ms --rate-limit 3000");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        var facts = JsonNode.Parse(line!)!.AsObject();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("api-access-token", (string)facts["access_token"]!);
        var profile = await http.GetStringAsync(new Uri((string)facts["base_address"]! + "/api/v1/profile"), patience.Token);
        Assert.Contains("\"administrator\"", profile);
        foreach (var key in (string[])["agent_token", "bot_token", "platform_token", "inbox_identifier", "hmac_token"])
        {
            Assert.Equal(24, ((string)facts[key]!).Length);
        }

        Assert.Equal(1, (int)facts["account_id"]!);
        using var kill = Process.Start("kill", $"-INT {process.Id}");
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardOutput.ReadToEndAsync(patience.Token)));
    }

    [Theory]
    [InlineData("--port none")]
    [InlineData("--port 70000")]
    [InlineData("--seed large")]
    [InlineData("--latency soon")]
    [InlineData("--faults /no/such/file.json")]
    [InlineData("--colour red")]
    [InlineData("--port")]
    public async Task Refuses_bad_arguments(string arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal((2, ""), (process.ExitCode, await process.StandardOutput.ReadToEndAsync(patience.Token)));
        Assert.Contains("Usage:", await process.StandardError.ReadToEndAsync(patience.Token));
    }

    private static Process Start(string arguments)
    {
        var program = Path.ChangeExtension(typeof(EmulatorServer).Assembly.Location, null) + (OperatingSystem.IsWindows() ? ".exe" : "");
        return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
    }
}
