using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.AccountUsers;

public class AddChatwootPlatformAccountUserCommandTests
{
    private const string Make = "$account = New-ChatwootPlatformAccount Fabrikam; $user = New-ChatwootPlatformUser ana@x.test Ana -Password 'Passw0rd!'; ";

    [Fact]
    public async Task A_new_user_is_piped_into_an_account()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        PlatformAccountUser added = Assert.Single(chatwoot.Run(Make + "New-ChatwootPlatformUser bo@x.test Bo -Password 'Passw0rd!' | Add-ChatwootPlatformAccountUser $account -Role Administrator").Succeed<PlatformAccountUser>());

        Assert.Equal(AccountRole.Administrator, added.Role);
        var sent = chatwoot.Server.Requests.Last();
        Assert.Equal($"POST /platform/api/v1/accounts/{added.AccountId}/account_users", $"{sent.Method} {sent.Path}");
        Assert.Equal($$"""{"user_id":{{added.UserId}},"role":"administrator"}""", sent.Body);
    }

    [Fact]
    public async Task Added_again_only_the_role_changes_and_without_one_it_stays()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        var rows = chatwoot.Run("Add-ChatwootPlatformAccountUser $account $user; Add-ChatwootPlatformAccountUser $account $user.Id Administrator; $user | Add-ChatwootPlatformAccountUser $account.Id").Succeed<PlatformAccountUser>();

        Assert.Equal([AccountRole.Agent, AccountRole.Administrator, AccountRole.Administrator], rows.Select(row => row.Role));
        Assert.Single(rows.Select(row => row.Id).Distinct());
        Assert.DoesNotContain("role", chatwoot.Server.Requests.Last().Body);
    }

    [Fact]
    public async Task Rows_and_accounts_bind_by_their_property_names()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        PlatformAccountUser row = Assert.Single(chatwoot.Run("[pscustomobject]@{ AccountId = $account.Id; UserId = \"$($user.Id)\"; Role = 'administrator' } | Add-ChatwootPlatformAccountUser").Succeed<PlatformAccountUser>());
        Assert.Equal(AccountRole.Administrator, row.Role);

        PlatformAccountUser byAccount = Assert.Single(chatwoot.Run("Get-ChatwootPlatformAccount | Add-ChatwootPlatformAccountUser -User $user -Role Agent").Succeed<PlatformAccountUser>());
        Assert.Equal((row.AccountId, row.UserId, AccountRole.Agent), (byAccount.AccountId, byAccount.UserId, byAccount.Role));

        PlatformAccountUser copied = Assert.Single(chatwoot.Run("$other = New-ChatwootPlatformAccount Contoso; Get-ChatwootPlatformAccountUser $account | Add-ChatwootPlatformAccountUser $other").Succeed<PlatformAccountUser>());
        Assert.NotEqual(row.AccountId, copied.AccountId);
        Assert.Equal((row.UserId, AccountRole.Agent), (copied.UserId, copied.Role));
    }

    [Fact]
    public async Task The_account_and_role_a_user_carries_are_not_taken_for_what_is_wanted()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make + "$null = Add-ChatwootPlatformAccountUser $account $user Administrator; $user = Get-ChatwootPlatformUser $user; $user.AccountId = $account.Id; $user.Role = 'Administrator'; $other = New-ChatwootPlatformAccount Contoso").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("$user | Add-ChatwootPlatformAccountUser -Role Agent").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
        Assert.Equal(AccountRole.Agent, Assert.Single(chatwoot.Run("$user | Add-ChatwootPlatformAccountUser $other").Succeed<PlatformAccountUser>()).Role);
    }

    [Fact]
    public async Task Refusals_name_the_input_and_lose_none_of_the_others()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        ScriptResult result = chatwoot.Run("99999, $user | Add-ChatwootPlatformAccountUser $account");
        Assert.Single(result.Output);
        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("User must exist", result.Error.Exception.Message);
        Assert.Equal(99999, result.Error.TargetObject);

        ScriptResult foreign = chatwoot.Run("Add-ChatwootPlatformAccountUser 1 $user");
        Assert.Equal("ChatwootNonPermissible", foreign.ErrorId);
        Assert.Contains("find_or_create_by!(permissible: Account.find(1))", foreign.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public async Task An_object_of_another_kind_and_what_if_send_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("$profile = [Chatwoot.Contact]@{ Id = 5 }; $profile | Add-ChatwootPlatformAccountUser $account -User 5");
        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.NotNull(chatwoot.Run("Add-ChatwootPlatformAccountUser $account $user -Role boss").Error);
        chatwoot.Run("$user | Add-ChatwootPlatformAccountUser $account -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
