using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.Accounts;

public class RemoveChatwootPlatformAccountCommandTests
{
    [Fact]
    public async Task Removes_accounts_and_waits_until_they_are_gone()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        PlatformAccount account = Assert.Single(chatwoot.Run("$account = New-ChatwootPlatformAccount Fabrikam; $account").Succeed<PlatformAccount>());
        chatwoot.Server.ClearRequests();

        PlatformAccount removed = Assert.Single(chatwoot.Run("Remove-ChatwootPlatformAccount fabrikam -Force -Wait -PassThru").Succeed<PlatformAccount>());

        Assert.Equal("Fabrikam", removed.Name);
        string path = $"/platform/api/v1/accounts/{account.Id}";
        Assert.Equal(["GET /platform/api/v1/accounts", "GET " + path, "DELETE " + path, "GET " + path], chatwoot.Received());
    }

    [Fact]
    public async Task A_refusal_is_one_error_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$account = New-ChatwootPlatformAccount Fabrikam; 1, $account | Remove-ChatwootPlatformAccount -Force");

        Assert.Equal("ChatwootNonPermissible", result.ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootPlatformAccount $account.Id").ErrorId);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootPlatformAccount 7 -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
