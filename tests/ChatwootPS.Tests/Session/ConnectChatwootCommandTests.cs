using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Session;

public class ConnectChatwootCommandTests
{
    [Fact]
    public async Task Holds_all_three_credentials_in_one_session_and_says_who_is_who()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        ChatwootSession session = Assert.Single(chatwoot.Run(
            "Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.AccessToken -PlatformToken $server.PlatformToken -InboxIdentifier $server.InboxIdentifier -HmacToken $server.HmacToken -Name all -PassThru").Succeed<ChatwootSession>());

        Assert.Equal("all", session.Name);
        Assert.Equal(chatwoot.Server.AccountId, session.AccountId);
        Assert.Equal("administrator", session.Role);
        Assert.NotNull(session.User);
        Assert.NotNull(session.InboxName);
        Assert.Equal("4.15.1", session.ServerVersion);
        Assert.Equal([ApiFamily.Application, ApiFamily.Client, ApiFamily.Platform], session.Apis);
        Assert.True(session.Verified);
        Assert.Equal(["GET /api", "GET /api/v1/profile", "GET /platform/api/v1/agent_bots", $"GET /public/api/v1/inboxes/{chatwoot.Server.InboxIdentifier}"], chatwoot.Received());
    }

    [Fact]
    public async Task Is_silent_unless_asked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        ScriptResult result = chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken");

        result.Succeed();
        Assert.Empty(result.Output);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("[System.Net.NetworkCredential]::new('', $server.AccessToken).SecurePassword")]
    [InlineData("[pscredential]::new('agent', [System.Net.NetworkCredential]::new('', $server.AccessToken).SecurePassword)")]
    [InlineData("$server.AccessToken")]
    [InlineData("\"  $($server.AccessToken)`n\"")]
    public async Task Takes_a_token_in_any_form(string token)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        chatwoot.Run($"Connect-Chatwoot $server.BaseAddress -AccessToken ({token}); Get-ChatwootLabel -First 1").Succeed<Label>();
    }

    [Fact]
    public async Task A_session_survives_the_secret_it_was_made_from()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        chatwoot.Run("$s = [System.Net.NetworkCredential]::new('', $server.AccessToken).SecurePassword; Connect-Chatwoot $server.BaseAddress -AccessToken $s; $s.Dispose(); Get-ChatwootLabel -First 1").Succeed();
    }

    [Fact]
    public async Task An_agent_bot_connects_with_its_account()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        ChatwootSession session = Assert.Single(chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.BotToken -AccountId $server.AccountId -PassThru").Succeed<ChatwootSession>());

        Assert.Equal("agent_bot", session.Role);
        Assert.Null(session.User);
    }

    [Theory]
    [InlineData("-AccessToken wrongwrongwrongwrongwron", "ChatwootInvalidToken", ErrorCategory.AuthenticationError)]
    [InlineData("-PlatformToken wrongwrongwrongwrongwron", "ChatwootInvalidToken", ErrorCategory.AuthenticationError)]
    [InlineData("-InboxIdentifier nosuchinboxnosuchinboxno", "ChatwootNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("-InboxIdentifier $server.InboxIdentifier -ContactIdentifier nobody", "ChatwootNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("-AccessToken $server.PlatformToken", "ChatwootTokenKindRefused", ErrorCategory.PermissionDenied)]
    [InlineData("-AccessToken $server.PlatformToken -AccountId 1", "ChatwootTokenKindRefused", ErrorCategory.PermissionDenied)]
    [InlineData("-AccessToken $server.BotToken", "ChatwootTokenKindRefused", ErrorCategory.PermissionDenied)]
    [InlineData("-AccessToken $server.AccessToken -AccountId 999999", "ChatwootNotInAccount", ErrorCategory.PermissionDenied)]
    [InlineData("-AccessToken $server.AccessToken -AccountId $server.ForeignAccountId", "ChatwootNotInAccount", ErrorCategory.PermissionDenied)]
    [InlineData("-AccessToken $server.SuspendedToken -AccountId $server.SuspendedAccountId", "ChatwootAccountSuspended", ErrorCategory.PermissionDenied)]
    public async Task A_bad_credential_ends_in_one_error_that_says_what_to_do(string credential, string errorId, ErrorCategory category)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        ScriptResult result = chatwoot.Run($"Connect-Chatwoot $server.BaseAddress {credential}");

        Assert.Equal(errorId, result.ErrorId);
        Assert.Equal(category, result.Error.CategoryInfo.Category);
        Assert.False(string.IsNullOrEmpty(result.Error.ErrorDetails.RecommendedAction));
        Assert.Empty(chatwoot.Run("Get-ChatwootSession").Succeed<ChatwootSession>());
    }

    [Fact]
    public async Task Wrong_addresses_say_what_is_wrong_with_them()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        string ErrorId(string arguments) => chatwoot.Run($"Connect-Chatwoot {arguments} -AccessToken $server.AccessToken -MaximumRetryCount 0").ErrorId;

        Assert.Equal("ChatwootHostNotFound", ErrorId("https://no-such-host.invalid"));
        Assert.Equal("ChatwootConnectionFailed", ErrorId($"http://127.0.0.1:{port}"));
        Assert.Equal("ChatwootInvalidInput", ErrorId("http://chat.example.com"));
        Assert.Contains("ParameterArgumentTransformationError", chatwoot.Run("Connect-Chatwoot 'ftp://chat.example.com'").Error.FullyQualifiedErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Something_else_at_the_address_is_recognised()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Server.Faults.Add(new Fault { Path = "/api", Status = 200, Body = """{"hello":"world"}""", ContentType = "application/json", Times = 1 });
        Assert.Equal("ChatwootNotChatwoot", chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken x").ErrorId);

        chatwoot.Server.Faults.Add(Fault.ProxyPage(200));
        Assert.Equal("ChatwootNotChatwoot", chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken x").ErrorId);
    }

    [Theory]
    [InlineData("app/accounts/1/dashboard")]
    [InlineData("api/v1/accounts/1/contacts?page=2")]
    [InlineData("app/login")]
    [InlineData("super_admin")]
    public async Task An_address_pasted_from_the_browser_is_cut_to_its_root(string pasted)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        ChatwootSession session = Assert.Single(chatwoot.Run($"Connect-Chatwoot \"$($server.BaseAddress){pasted}\" -AccessToken $server.AccessToken -PassThru").Succeed<ChatwootSession>());

        Assert.Equal(chatwoot.Server.BaseAddress, session.Uri);
    }

    [Fact]
    public async Task Http_to_another_machine_needs_to_be_allowed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Connect-Chatwoot http://chat.example.com -AccessToken x -SkipVerification").ErrorId);
        chatwoot.Run("Connect-Chatwoot http://chat.example.com -AccessToken x -SkipVerification -AllowInsecure").Succeed();
    }

    [Fact]
    public async Task The_environment_fills_in_what_is_not_given()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        using var environment = new EnvironmentScope(new Dictionary<string, string?>
        {
            ["CHATWOOT_URI"] = chatwoot.Server.BaseAddress.AbsoluteUri,
            ["CHATWOOT_ACCESS_TOKEN"] = chatwoot.Server.AccessToken,
            ["CHATWOOT_ACCOUNT_ID"] = "1",
            ["CHATWOOT_PLATFORM_TOKEN"] = chatwoot.Server.PlatformToken,
            ["CHATWOOT_INBOX_IDENTIFIER"] = chatwoot.Server.InboxIdentifier,
        });

        ChatwootSession session = Assert.Single(chatwoot.Run("Connect-Chatwoot -PassThru").Succeed<ChatwootSession>());

        Assert.Equal(3, session.Apis.Count);
    }

    [Fact]
    public async Task Secrets_of_the_environment_do_not_go_to_another_server()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        using var environment = new EnvironmentScope(new Dictionary<string, string?>
        {
            ["CHATWOOT_URI"] = "https://chat.example.com",
            ["CHATWOOT_ACCESS_TOKEN"] = chatwoot.Server.AccessToken,
        });

        Assert.Equal("ChatwootNoCredential", chatwoot.Run("Connect-Chatwoot $server.BaseAddress").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Without_any_credential_and_without_a_person_to_ask_it_says_what_to_give()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        ScriptResult result = chatwoot.Run("Connect-Chatwoot $server.BaseAddress");

        Assert.Equal("ChatwootNoCredential", result.ErrorId);
        Assert.Contains("-AccessToken", result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public async Task A_person_is_asked_for_the_token()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false, everyday: true);
        chatwoot.Shell.Answer(chatwoot.Server.AccessToken);

        Assert.Equal("administrator", Assert.Single(chatwoot.Run("Connect-Chatwoot $server.BaseAddress -PassThru").Succeed<ChatwootSession>()).Role);

        Assert.Equal($"Access token for {chatwoot.Server.BaseAddress.Authority}", Assert.Single(chatwoot.Shell.Said));
    }

    [Fact]
    public async Task Skipping_verification_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken wrong -AccountId 1 -SkipVerification").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        Assert.Equal("ChatwootInvalidToken", chatwoot.Run("Get-ChatwootLabel").ErrorId);
    }
}
