using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Session;

/// <summary>Save-, Get- -Saved, Connect- -Name and Remove-: the way of a saved session.</summary>
public sealed class SavedSessionTests
{
    [Fact]
    public async Task What_is_saved_connects_again_with_all_it_had()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);

        SavedSession saved = Assert.Single(chatwoot.Run("Save-ChatwootSession work -PassThru").Succeed<SavedSession>());
        chatwoot.Run("Disconnect-Chatwoot").Succeed();
        ChatwootSession session = Assert.Single(chatwoot.Run("Connect-Chatwoot -Name work -PassThru").Succeed<ChatwootSession>());

        Assert.Equal("work", session.Name);
        Assert.Equal(chatwoot.Server.BaseAddress, session.Uri);
        Assert.Equal([ApiFamily.Application, ApiFamily.Client, ApiFamily.Platform], session.Apis);
        Assert.Equal(chatwoot.Server.AccountId, session.AccountId);
        Assert.Equal(chatwoot.Server.InboxIdentifier, session.InboxIdentifier);
        Assert.NotNull(session.HmacToken);
        Assert.Equal("administrator", session.Role);
        Assert.Equal(["ChatwootPS/work/access-token", "ChatwootPS/work/platform-token", "ChatwootPS/work/hmac-token"], saved.Secrets.Select(secret => secret.SecretName));
        Assert.All(saved.Secrets, secret => Assert.Equal("Store", secret.Vault));
    }

    [Fact]
    public async Task The_file_holds_no_secret_and_is_the_user_s_alone()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);

        chatwoot.Run("Save-ChatwootSession work").Succeed();

        string file = Assert.Single(vaults.Files());
        string text = Assert.Single(vaults.Texts());
        Assert.Equal(Path.Combine(vaults.Sessions, "work.json"), file);
        Assert.Contains(chatwoot.Server.InboxIdentifier, text);
        Assert.All([chatwoot.Server.AccessToken, chatwoot.Server.PlatformToken, chatwoot.Server.HmacToken], secret => Assert.DoesNotContain(secret, text));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(vaults.Sessions));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(vaults.Folder));
        }
    }

    [Fact]
    public async Task Saved_sessions_are_listed_without_a_look_at_their_secrets()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run("Save-ChatwootSession work; Save-ChatwootSession 'second home' -Vault Team").Succeed();
        chatwoot.Run("Disconnect-Chatwoot").Succeed();

        var all = chatwoot.Run("$global:locked = $true; Get-ChatwootSession -Saved").Succeed<SavedSession>();

        Assert.Equal(["second home", "work"], all.Select(saved => saved.Name));
        Assert.Equal(chatwoot.Server.AccountId, all[0].AccountId);
        Assert.InRange(all[0].SavedAt, DateTime.Now.AddMinutes(-2), DateTime.Now.AddMinutes(1));
        string table = string.Join("\n", chatwoot.Run("Get-ChatwootSession second* -Saved | Format-Table | Out-String -Width 100").Succeed<string>());
        Assert.Contains("Access, Platform, Hmac (Team)", table);
        Assert.Equal("AccessToken (Team: ChatwootPS/second home/access-token)", all[0].Secrets[0].ToString());
        Assert.Equal("work", Assert.Single(chatwoot.Run("Get-ChatwootSession W* -Saved").Succeed<SavedSession>()).Name);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootSession nope -Saved").ErrorId);
    }

    [Fact]
    public async Task What_is_given_goes_before_what_is_saved()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run("Save-ChatwootSession work; $vaults.Store.Remove('ChatwootPS/work/access-token')").Succeed();

        ChatwootSession session = Assert.Single(chatwoot.Run("Connect-Chatwoot -Name WORK -AccessToken $server.AgentToken -InboxIdentifier other -SkipVerification -PassThru").Succeed<ChatwootSession>());

        Assert.Equal("agent", Assert.Single(chatwoot.Run("(Connect-Chatwoot -Name work -AccessToken $server.AgentToken -PassThru).Role").Succeed<string>()));
        Assert.Equal("other", session.InboxIdentifier);
        // The key of one inbox is none of another's.
        Assert.Null(session.HmacToken);
    }

    [Fact]
    public async Task With_an_address_the_name_is_still_that_of_the_new_session()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run("Save-ChatwootSession work; $global:locked = $true").Succeed();

        Assert.Equal([ApiFamily.Application], Assert.Single(chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -Name work -PassThru").Succeed<ChatwootSession>()).Apis);

        using var environment = new EnvironmentScope(new System.Collections.Generic.Dictionary<string, string?> { ["CHATWOOT_URI"] = chatwoot.Server.BaseAddress.AbsoluteUri });
        ScriptResult named = chatwoot.Run("Connect-Chatwoot -AccessToken $server.AgentToken -Name work -PassThru");
        Assert.Equal([ApiFamily.Application], Assert.Single(named.Succeed<ChatwootSession>()).Apis);
        Assert.Contains("'work' is not used", Assert.Single(named.Warnings));
    }

    [Theory]
    [InlineData("Connect-Chatwoot -Name wrok", "ChatwootNotFound", "Saved are: work.")]
    [InlineData("Connect-Chatwoot -Name ../work -AccessToken x", "ChatwootNotFound", "Saved are: work.")]
    [InlineData("Save-ChatwootSession work", "ChatwootAlreadyExists", "-Force")]
    [InlineData("Save-ChatwootSession Work", "ChatwootAlreadyExists", "-Force")]
    [InlineData("Save-ChatwootSession ../work", "ChatwootInvalidInput", "letters")]
    [InlineData("Save-ChatwootSession 'C:\\work'", "ChatwootInvalidInput", "letters")]
    [InlineData("Save-ChatwootSession NUL", "ChatwootInvalidInput", "letters")]
    [InlineData("Save-ChatwootSession con.txt", "ChatwootInvalidInput", "letters")]
    [InlineData("Save-ChatwootSession 'end.'", "ChatwootInvalidInput", "letters")]
    [InlineData("Save-ChatwootSession", "ChatwootInvalidInput", "-Name")]
    [InlineData("Save-ChatwootSession new -Vault Nowhere", "ChatwootNotFound", "Store, Team")]
    [InlineData("$global:keyVault = 'Team'; Save-ChatwootSession 'a b' -Vault Team", "ChatwootInvalidInput", "-Name")]
    [InlineData("Remove-ChatwootSession wrok -Force", "ChatwootNotFound", "Saved are: work.")]
    [InlineData("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -Name work -Save", "ChatwootAlreadyExists", "-Name 'work'")]
    [InlineData("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -Save", "ChatwootInvalidInput", "-Name")]
    [InlineData("Disconnect-Chatwoot; Save-ChatwootSession new", "ChatwootNoCredential", "Connect-Chatwoot")]
    public async Task Bad_input_is_one_error_that_says_what_to_do(string command, string errorId, string advice)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run("Save-ChatwootSession work").Succeed();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal(errorId, result.ErrorId);
        Assert.Contains(advice, result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(chatwoot.Server.Requests);
        Assert.Single(vaults.Files());
    }

    [Fact]
    public async Task Connect_saves_at_once_and_renews_what_is_saved()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        using StandInVaults vaults = StandInVaults.Of(chatwoot);

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -Name work -Save -Vault Team").Succeed();
        Assert.Equal("administrator", Assert.Single(chatwoot.Run("(Connect-Chatwoot -Name work -PassThru).Role").Succeed<string>()));

        chatwoot.Run("Connect-Chatwoot -Name work -AccessToken $server.AgentToken -Save -Vault Team").Succeed();
        Assert.Equal("agent", Assert.Single(chatwoot.Run("(Connect-Chatwoot -Name work -PassThru).Role").Succeed<string>()));
    }

    [Fact]
    public async Task Replacing_leaves_no_secret_behind()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run("Save-ChatwootSession work; Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -SkipVerification; Save-ChatwootSession Work -Vault Team -Force").Succeed();

        Assert.Equal("0 ChatwootPS/work/access-token", Assert.Single(chatwoot.Run("\"$($vaults.Store.Count) $($vaults.Team.Keys)\"").Succeed<string>()));
        Assert.Equal("work", Assert.Single(chatwoot.Run("Get-ChatwootSession -Saved").Succeed<SavedSession>()).Name);
    }

    [Fact]
    public async Task Removal_takes_the_secrets_first_and_asks_before()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run("Save-ChatwootSession work; Save-ChatwootSession play -Vault Team; Save-ChatwootSession rest; $vaults.Store.Remove('ChatwootPS/rest/hmac-token')").Succeed();

        chatwoot.Run("Remove-ChatwootSession work -Force -WhatIf").Succeed();
        Assert.Equal(3, vaults.Files().Length);
        // High impact: without an answer it is not done.
        Assert.NotNull(chatwoot.Run("Remove-ChatwootSession work").Error);
        Assert.Equal(3, vaults.Files().Length);
        // The vault refuses: what tells where the secrets are stays.
        ScriptResult locked = chatwoot.Run("$global:locked = $true; Remove-ChatwootSession work -Force");
        Assert.Contains("is locked", locked.Error.Exception.Message);
        Assert.Equal(3, vaults.Files().Length);

        chatwoot.Run("$global:locked = $false; Get-ChatwootSession -Saved | Where-Object Name -ne play | Remove-ChatwootSession -Force").Succeed();
        Assert.Equal("play", Assert.Single(chatwoot.Run("Get-ChatwootSession -Saved").Succeed<SavedSession>()).Name);
        Assert.Equal("0 3", Assert.Single(chatwoot.Run("\"$($vaults.Store.Count) $($vaults.Team.Count)\"").Succeed<string>()));
        // What is connected stays so.
        chatwoot.Run("Remove-ChatwootSession p* -Confirm:$false; Get-ChatwootLabel -First 1").Succeed<Label>();
        Assert.Empty(vaults.Files());
    }

    [Theory]
    [InlineData("{ no json", "ChatwootInvalidAnswer")]
    [InlineData("", "ChatwootInvalidAnswer")]
    [InlineData("{\"version\": 1, \"uri\": \"file:///etc/passwd\"}", "ChatwootInvalidAnswer")]
    [InlineData("{\"version\": 1, \"uri\": \"https://chat.example.com\", \"secrets\": [{\"credential\": \"other\"}]}", "ChatwootInvalidAnswer")]
    [InlineData("{\"version\": 2, \"uri\": \"https://chat.example.com\"}", "ChatwootNotSupported")]
    public async Task A_file_that_cannot_be_read_hides_no_other(string text, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run("Save-ChatwootSession zebra").Succeed();
        vaults.Put("bad", text);

        ScriptResult all = chatwoot.Run("Get-ChatwootSession -Saved");

        Assert.Equal(errorId, all.ErrorId);
        Assert.Equal("bad", all.Error.TargetObject);
        Assert.Equal("zebra", ((SavedSession)Assert.Single(all.Output).BaseObject).Name);
        Assert.Equal(errorId, chatwoot.Run("Connect-Chatwoot -Name bad").ErrorId);
        ScriptResult replaced = chatwoot.Run("Save-ChatwootSession bad -Force");
        if (errorId == "ChatwootNotSupported")
            Assert.Equal(errorId, replaced.ErrorId);
        else
            Assert.Contains("stay where they are", Assert.Single(replaced.Warnings));
    }

    [Fact]
    public async Task Names_are_completed_where_saved_sessions_are_meant()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(chatwoot);
        chatwoot.Run("Save-ChatwootSession work; Save-ChatwootSession 'work two'").Succeed();

        string[] Completed(string line) => chatwoot.Run("(TabExpansion2 $line $line.Length).CompletionMatches.CompletionText", ("line", line)).Succeed<string>().ToArray();

        Assert.Equal(["'work two'", "work"], Completed("Connect-Chatwoot -Name wo").Order(StringComparer.Ordinal));
        Assert.Equal(2, Completed("Remove-ChatwootSession wo").Length);
        Assert.Equal(2, Completed("Get-ChatwootSession -Saved wo").Length);
        Directory.Delete(vaults.Folder, recursive: true);
        Assert.Equal([], chatwoot.Run("@((TabExpansion2 'Connect-Chatwoot -Name wo' 25).CompletionMatches | Where-Object ResultType -eq ParameterValue)").Succeed<CompletionResult>());
    }
}
