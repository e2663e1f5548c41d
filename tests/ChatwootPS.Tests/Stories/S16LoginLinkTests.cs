using System;
using System.IO;
using System.Threading.Tasks;
using ChatwootPS.Tests.Platform.Users;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S16: a supervisor is signed in from the intranet portal.</summary>
public class S16LoginLinkTests
{
    [Fact]
    public async Task The_link_opens_in_the_browser_and_comes_out_nowhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for a browser is a shell script.");
        await using ChatwootHost chatwoot = await NewChatwootPlatformLoginLinkCommandTests.StartAsync();
        string folder = Directory.CreateTempSubdirectory("chatwootps").FullName;
        string seen = Path.Combine(folder, "seen"), browser = Path.Combine(folder, "browser");
        await File.WriteAllTextAsync(browser, $"#!/bin/sh\nprintf %s \"$1\" > '{seen}.new' && mv '{seen}.new' '{seen}'\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        ScriptResult result = chatwoot.Run("""
            $before = $env:BROWSER
            try { $env:BROWSER = $browser; New-ChatwootPlatformLoginLink -User $user.Id -Open -Verbose } finally { $env:BROWSER = $before }
            """, ("browser", browser));

        result.Succeed();
        Assert.Empty(result.Output);
        for (int waited = 0; !File.Exists(seen) && waited < 100; waited++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        string address = await File.ReadAllTextAsync(seen, TestContext.Current.CancellationToken);
        Assert.Contains("sso_auth_token=", address, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Verbose, line => line.Contains(address.Split('=')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_machine_without_that_browser_says_so_and_keeps_the_address()
    {
        await using ChatwootHost chatwoot = await NewChatwootPlatformLoginLinkCommandTests.StartAsync();

        ScriptResult result = chatwoot.Run("""
            $before = $env:BROWSER
            try { $env:BROWSER = '/nowhere/browser'; New-ChatwootPlatformLoginLink -User $user.Id -Open } finally { $env:BROWSER = $before }
            """);

        Assert.Equal("ChatwootNotSupported", result.ErrorId);
        Assert.DoesNotContain("sso_auth_token", result.Error + result.Error.Exception.ToString(), StringComparison.Ordinal);
    }
}
