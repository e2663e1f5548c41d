using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Session;

/// <summary>Connect-Chatwoot as a runbook of Azure Automation uses it.</summary>
public sealed class AutomationAssetTests
{
    [Theory]
    [InlineData("-Credential (Get-AutomationPSCredential ChatwootBot)")]
    [InlineData("-AccessToken (Get-AutomationVariable ChatwootToken)")]
    [InlineData("-AccessToken (Get-AzKeyVaultSecret -VaultName contoso -Name chatwoot-token).SecretValue")]
    public async Task Takes_the_token_from_any_asset(string credential)
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();
        account.Assets["ChatwootToken"] = account.Chatwoot.Server.AccessToken;
        account.Chatwoot.Run("function global:Get-AzKeyVaultSecret($VaultName, $Name) { [pscustomobject]@{ Name = $Name; SecretValue = [System.Net.NetworkCredential]::new('', $server.AccessToken).SecurePassword } }").Succeed();

        ScriptResult result = account.Chatwoot.Run($"Connect-Chatwoot -Uri (Get-AutomationVariable ChatwootUri) -AccountId (Get-AutomationVariable ChatwootAccountId) {credential} -PassThru");

        Assert.Equal("administrator", Assert.Single(result.Succeed<ChatwootSession>()).Role);
        Assert.Empty(account.Chatwoot.Shell.Said);
    }

    [Fact]
    public async Task Asks_nobody_and_says_nothing_to_the_host_where_nobody_is()
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();

        ScriptResult result = account.Chatwoot.Run("Connect-Chatwoot -Uri (Get-AutomationVariable ChatwootUri)");

        Assert.Equal("ChatwootNoCredential", result.ErrorId);
        Assert.Empty(account.Chatwoot.Shell.Said);
        Assert.Empty(account.Chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Removal_without_force_ends_in_an_error_not_in_a_question()
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();
        using StandInVaults vaults = StandInVaults.Of(account.Chatwoot);
        account.Chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -Name work -Save").Succeed();

        ScriptResult result = account.Chatwoot.Run("Remove-ChatwootSession work");

        Assert.NotNull(result.Error);
        Assert.Single(vaults.Files());
    }

    [Fact]
    public async Task Tokens_of_assets_are_in_no_stream()
    {
        await using AutomationAccount account = await AutomationAccount.StartAsync();
        account.Assets["ChatwootToken"] = account.Chatwoot.Server.AccessToken;

        ScriptResult result = account.Chatwoot.Run("$VerbosePreference = $DebugPreference = 'Continue'; Connect-Chatwoot -Uri (Get-AutomationVariable ChatwootUri) -AccessToken (Get-AutomationVariable ChatwootToken); Get-ChatwootLabel -First 1; Get-ChatwootLabel 99999");

        string everything = string.Join("\n", result.Verbose.Concat(result.Debug).Concat(result.Warnings).Concat(result.Errors.Select(error => error.ToString())).Concat(result.Output.Select(item => item.ToString())));
        Assert.Contains("curl ", everything);
        Assert.DoesNotContain(account.Chatwoot.Server.AccessToken, everything);
    }
}
