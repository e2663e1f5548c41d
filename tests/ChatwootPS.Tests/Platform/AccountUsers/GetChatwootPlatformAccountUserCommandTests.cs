using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.AccountUsers;

public class GetChatwootPlatformAccountUserCommandTests
{
    private const string Make = """
        $account = New-ChatwootPlatformAccount Fabrikam
        $users = 'a', 'b', 'c' | ForEach-Object { New-ChatwootPlatformUser "$_@x.test" $_ -Password 'Passw0rd!' }
        $null = $users | Add-ChatwootPlatformAccountUser $account
        """;

    [Fact]
    public async Task Lists_the_members_and_picks_from_them()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        var all = chatwoot.Run("Get-ChatwootPlatformAccountUser $account").Succeed<PlatformAccountUser>();

        Assert.Equal(3, all.Count);
        Assert.Equal([$"GET /platform/api/v1/accounts/{all[0].AccountId}/account_users"], chatwoot.Received());
        Assert.Equal([all[1].UserId], chatwoot.Run("$account | Get-ChatwootPlatformAccountUser -User $users[1]").Succeed<PlatformAccountUser>().Select(row => row.UserId));
        Assert.Equal([all[2].UserId], chatwoot.Run("Get-ChatwootPlatformAccountUser fabrikam -Skip 2").Succeed<PlatformAccountUser>().Select(row => row.UserId));
        Assert.Equal(3UL, chatwoot.Run("Get-ChatwootPlatformAccountUser $account.Id -First 1 -IncludeTotalCount").Output[0].BaseObject);
        Assert.Empty(chatwoot.Run("Get-ChatwootPlatformAccountUser (New-ChatwootPlatformAccount Empty)").Succeed<object>());
    }

    [Fact]
    public async Task A_refusal_names_the_account_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        ScriptResult result = chatwoot.Run("1, $account.Id | Get-ChatwootPlatformAccountUser");

        Assert.Equal(3, result.Output.Count);
        Assert.Equal("ChatwootNonPermissible", result.ErrorId);
        Assert.Contains("Account.find(1)", result.Error.ErrorDetails.RecommendedAction);
        Assert.NotNull(chatwoot.Run("$users[0] | Get-ChatwootPlatformAccountUser").Error);
    }
}
