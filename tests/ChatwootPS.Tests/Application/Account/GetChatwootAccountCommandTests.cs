using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Account;

public class GetChatwootAccountCommandTests
{
    [Fact]
    public async Task Reads_the_account_of_the_session_with_its_settings()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Invoke-ChatwootApi PATCH 'accounts/{account}' -Body @{ auto_resolve_after = 90 }").Succeed();

        Chatwoot.Account account = Assert.Single(chatwoot.Run("Get-ChatwootAccount").Succeed<Chatwoot.Account>());

        Assert.Equal(chatwoot.Server.AccountId, account.Id);
        Assert.Equal(AccountStatus.Active, account.Status);
        Assert.Equal(TimeSpan.FromMinutes(90), account.Settings!.AutoResolveAfter);
        Assert.True(account.CreatedAt < DateTime.Now);
    }

    [Fact]
    public async Task Reads_an_account_anew()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(1, Assert.Single(chatwoot.Run("Get-ChatwootAccount | Get-ChatwootAccount").Succeed<Chatwoot.Account>()).Id);
        Assert.Equal(["GET /api/v1/accounts/1", "GET /api/v1/accounts/1"], chatwoot.Received());
    }

    [Fact]
    public async Task An_account_the_user_does_not_belong_to_is_not_found_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$server.ForeignAccountId, $server.AccountId | Get-ChatwootAccount");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(chatwoot.Server.ForeignAccountId, result.Error.TargetObject);
        Assert.Equal(chatwoot.Server.AccountId, ((Chatwoot.Account)result.Output.Single().BaseObject).Id);
    }
}
