using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.Accounts;

public class GetChatwootPlatformAccountCommandTests
{
    private const string Make = "$made = 'Fabrikam', 'Fabulous', 'Contoso' | ForEach-Object { New-ChatwootPlatformAccount $_ }; ";

    [Fact]
    public async Task Lists_the_accounts_of_the_app_and_pages_through_them()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal(["Fabrikam", "Fabulous", "Contoso"], chatwoot.Run("Get-ChatwootPlatformAccount").Succeed<PlatformAccount>().Select(account => account.Name));
        Assert.Equal(["GET /platform/api/v1/accounts"], chatwoot.Received());
        Assert.Equal(["Fabulous"], chatwoot.Run("Get-ChatwootPlatformAccount -Skip 1 -First 1").Succeed<PlatformAccount>().Select(account => account.Name));
    }

    [Fact]
    public async Task Finds_by_id_name_and_pattern()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        Assert.Equal(["Contoso", "Fabrikam", "Fabulous"], chatwoot.Run("$made[2].Id, 'fab*' | Get-ChatwootPlatformAccount").Succeed<PlatformAccount>().Select(account => account.Name));
        Assert.Equal(["Contoso"], chatwoot.Run("$made[2] | Get-ChatwootPlatformAccount").Succeed<PlatformAccount>().Select(account => account.Name));
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootPlatformAccount nowhere").ErrorId);
    }

    [Fact]
    public async Task The_list_that_fails_after_a_removal_is_explained()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make + "Remove-ChatwootPlatformAccount $made[0] -Force -Wait").Succeed();

        ScriptResult result = chatwoot.Run("Get-ChatwootPlatformAccount");

        Assert.Equal("ChatwootServerFault", result.ErrorId);
        Assert.Contains("once one of them has been deleted", result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("Contoso", Assert.Single(chatwoot.Run("Get-ChatwootPlatformAccount $made[2].Id").Succeed<PlatformAccount>()).Name);
    }

    [Fact]
    public async Task An_account_the_app_may_not_touch_comes_with_the_line_that_permits_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootPlatformAccount 1");

        Assert.Equal("ChatwootNonPermissible", result.ErrorId);
        Assert.Contains("find_or_create_by!(permissible: Account.find(1))", result.Error.ErrorDetails.RecommendedAction);
    }
}
