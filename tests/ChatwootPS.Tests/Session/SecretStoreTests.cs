using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Session;

/// <summary>Where the secrets of sessions are, and how they come from vaults.</summary>
public sealed class SecretStoreTests
{
    [Theory]
    [InlineData("[System.Net.NetworkCredential]::new('', $server.PlatformToken).SecurePassword")]
    [InlineData("$server.PlatformToken")]
    [InlineData("\"$($server.PlatformToken)`n\"")]
    [InlineData("[pscredential]::new('app', [System.Net.NetworkCredential]::new('', $server.PlatformToken).SecurePassword)")]
    public async Task A_token_comes_from_a_vault_in_any_form(string secret)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run($"$vaults.Team['chatwoot-platform-token'] = {secret}").Succeed();

        Assert.Equal([ApiFamily.Platform], Assert.Single(chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -PlatformTokenSecret chatwoot-platform-token -PassThru").Succeed<ChatwootSession>()).Apis);
        chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -PlatformTokenSecret chatwoot-platform-token -Vault Team").Succeed();
        Assert.Contains("in vault 'Store'", chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -PlatformTokenSecret chatwoot-platform-token -Vault Store").Error.Exception.Message);
    }

    [Fact]
    public async Task All_three_come_from_vaults()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run("$vaults.Store.a = $server.AccessToken; $vaults.Store.p = $server.PlatformToken; $vaults.Team.h = $server.HmacToken").Succeed();

        ChatwootSession session = Assert.Single(chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessTokenSecret a -PlatformTokenSecret p -HmacTokenSecret h -InboxIdentifier $server.InboxIdentifier -PassThru").Succeed<ChatwootSession>());

        Assert.Equal(3, session.Apis.Count);
        Assert.Equal(chatwoot.Server.HmacToken, SecretText.Reveal(session.HmacToken!));
    }

    [Theory]
    [InlineData("-AccessTokenSecret none", "was not found")]
    [InlineData("-AccessTokenSecret hash", "is a Hashtable")]
    [InlineData("-AccessTokenSecret blank", "is empty")]
    [InlineData("-AccessTokenSecret fine -AccessToken x", "both given")]
    public async Task A_secret_that_is_none_is_one_error_and_nothing_is_sent(string arguments, string message)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run("$vaults.Store.hash = @{ a = 1 }; $vaults.Store.blank = ' '; $vaults.Store.fine = $server.AccessToken").Succeed();

        ScriptResult result = chatwoot.Run($"Connect-Chatwoot $server.BaseAddress {arguments}");

        Assert.Contains(message, result.Error.Exception.Message);
        Assert.NotEmpty(result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Without_the_module_a_secret_of_a_vault_is_refused_with_what_to_install()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(null);

        foreach (string command in new[] { "Connect-Chatwoot $server.BaseAddress -PlatformTokenSecret x", "Save-ChatwootSession work -Vault Team" })
        {
            ScriptResult result = chatwoot.Run(command);
            Assert.Equal("ChatwootNotSupported", result.ErrorId);
            Assert.Contains("Install-Module Microsoft.PowerShell.SecretManagement, Microsoft.PowerShell.SecretStore", result.Error.ErrorDetails.RecommendedAction);
        }
        Assert.False(Directory.Exists(vaults.Folder));
    }

    [Fact]
    public async Task Where_there_is_no_place_for_secrets_nothing_is_saved()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows encrypts by itself.");
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(null);

        ScriptResult result = chatwoot.Run("Save-ChatwootSession work");

        Assert.Equal("ChatwootNotSupported", result.ErrorId);
        Assert.Contains("Install-Module Microsoft.PowerShell.SecretManagement", result.Error.ErrorDetails.RecommendedAction);
        Assert.False(Directory.Exists(vaults.Folder));
        // A session without a secret needs no place for it.
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.InboxIdentifier; Save-ChatwootSession chat; Connect-Chatwoot -Name chat; Remove-ChatwootSession chat -Force").Succeed();
    }

    [Fact]
    public async Task A_vault_that_refuses_leaves_nothing_half_saved()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);

        ScriptResult result = chatwoot.Run("$global:locked = $true; Save-ChatwootSession work");

        Assert.Contains("is locked", result.Error.Exception.Message);
        Assert.False(Directory.Exists(vaults.Folder));

        result = chatwoot.Run("$global:locked = $false; $global:refused = 'ChatwootPS/work/platform-token'; Save-ChatwootSession work");
        Assert.Contains("is full", result.Error.Exception.Message);
        Assert.Equal(0, Assert.Single(chatwoot.Run("$vaults.Store.Count").Succeed<int>()));
        Assert.False(Directory.Exists(vaults.Folder));
    }

    [Fact]
    public async Task What_cannot_be_saved_is_connected_nevertheless()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        using StandInVaults vaults = StandInVaults.Of(chatwoot);

        ScriptResult result = chatwoot.Run("$global:locked = $true; Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -Name work -Save -PassThru");

        Assert.Contains("is locked", result.Error.Exception.Message);
        Assert.Equal("work", ((ChatwootSession)Assert.Single(result.Output).BaseObject).Name);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_leaves_no_secret_behind()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        vaults.Obstruct();

        ScriptResult result = chatwoot.Run("Save-ChatwootSession work");

        Assert.Contains("cannot be written", result.Error.Exception.Message);
        Assert.Equal(0, Assert.Single(chatwoot.Run("$vaults.Store.Count").Succeed<int>()));
    }

    [Fact]
    public async Task An_azure_key_vault_gets_names_it_can_hold()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);

        SavedSession saved = Assert.Single(chatwoot.Run("$global:keyVault = 'Team'; Save-ChatwootSession work -Vault Team -PassThru").Succeed<SavedSession>());

        Assert.Equal(["ChatwootPS-work-access-token", "ChatwootPS-work-platform-token", "ChatwootPS-work-hmac-token"], saved.Secrets.Select(secret => secret.SecretName));
    }

    [Fact]
    public async Task Without_a_vault_windows_keeps_the_secrets_encrypted_beside_the_session()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows(), "DPAPI is of Windows.");
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(null);

        chatwoot.Run("Save-ChatwootSession work; Disconnect-Chatwoot; Connect-Chatwoot -Name work; Get-ChatwootLabel -First 1").Succeed();

        Assert.Equal(["work.dpapi", "work.json"], vaults.Files().Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(vaults.Texts(), text => Assert.DoesNotContain(chatwoot.Server.AccessToken, text));
        chatwoot.Run("Remove-ChatwootSession work -Force").Succeed();
        Assert.Empty(vaults.Files());
    }

    [Fact]
    public async Task A_session_that_windows_encrypted_says_so_elsewhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Here it can be read.");
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(null);
        vaults.Put("pc", """{"version": 1, "uri": "https://chat.example.com/", "secrets": [{"credential": "access_token", "store": "dpapi"}]}""");

        Assert.Equal("AccessToken (Dpapi)", Assert.Single(Assert.Single(chatwoot.Run("Get-ChatwootSession -Saved").Succeed<SavedSession>()).Secrets).ToString());
        Assert.Contains("encrypted by Windows", chatwoot.Run("Connect-Chatwoot -Name pc").Error.Exception.Message);
        chatwoot.Run("Remove-ChatwootSession pc -Force").Succeed();
    }
}
