using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Profile;

public class GetChatwootProfileCommandTests
{
    [Fact]
    public async Task Says_who_the_token_belongs_to_without_showing_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Chatwoot.Profile profile = Assert.Single(chatwoot.Run("Get-ChatwootProfile").Succeed<Chatwoot.Profile>());

        Assert.Equal(chatwoot.Server.AdminUserId, profile.Id);
        Assert.Equal(AccountRole.Administrator, profile.Role);
        Assert.Equal(chatwoot.Server.AccountId, Assert.Single(profile.Accounts!).AccountId);
        Assert.Equal(24, profile.AccessToken!.Length);
        Assert.Equal(["GET /api/v1/profile"], chatwoot.Received());
    }

    [Fact]
    public async Task A_bots_token_is_told_that_it_has_no_profile()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.BotToken -AccountId 1 -SkipVerification").Succeed();

        Assert.Equal("ChatwootTokenKindRefused", chatwoot.Run("Get-ChatwootProfile").ErrorId);
    }
}
