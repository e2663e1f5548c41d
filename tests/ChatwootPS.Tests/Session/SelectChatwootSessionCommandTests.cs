using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Session;

public class SelectChatwootSessionCommandTests
{
    [Fact]
    public async Task Makes_another_session_the_current_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -Name work; Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -Name play").Succeed();

        Assert.Equal("work", Assert.Single(chatwoot.Run("Select-ChatwootSession work -PassThru").Succeed<ChatwootSession>()).Name);

        Assert.Equal("administrator", Assert.Single(chatwoot.Run("(Get-ChatwootSession -Current).Role").Succeed<string>()));
    }

    [Fact]
    public async Task An_account_the_user_does_not_belong_to_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken").Succeed();

        Assert.Equal("ChatwootNotInAccount", chatwoot.Run("Select-ChatwootSession -AccountId 999").ErrorId);
        Assert.Equal(chatwoot.Server.AccountId, Assert.Single(chatwoot.Run("(Get-ChatwootSession -Current).AccountId").Succeed<long>()));
    }
}
