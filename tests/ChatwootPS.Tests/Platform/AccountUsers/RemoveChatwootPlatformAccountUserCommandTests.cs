using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.AccountUsers;

public class RemoveChatwootPlatformAccountUserCommandTests
{
    private const string Make = """
        $account = New-ChatwootPlatformAccount Fabrikam
        $user = New-ChatwootPlatformUser ana@x.test Ana -Password 'Passw0rd!'
        $null = $user | Add-ChatwootPlatformAccountUser $account
        """;

    [Fact]
    public async Task Takes_a_user_out_and_gives_out_the_membership()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        PlatformAccountUser removed = Assert.Single(chatwoot.Run("$user | Remove-ChatwootPlatformAccountUser $account -Force -PassThru").Succeed<PlatformAccountUser>());

        string path = $"/platform/api/v1/accounts/{removed.AccountId}/account_users";
        Assert.Equal(["GET " + path, "DELETE " + path], chatwoot.Received());
        Assert.Contains($"user_id={removed.UserId}", chatwoot.Server.Requests[1].Query);
        Assert.Empty(chatwoot.Run("Get-ChatwootPlatformAccountUser $account").Succeed<object>());
        chatwoot.Run("Get-ChatwootPlatformUser $user").Succeed();
    }

    [Fact]
    public async Task Who_is_no_member_is_an_error_although_the_server_would_say_yes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("99999, $user.Id | Remove-ChatwootPlatformAccountUser $account -Force -PassThru");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999, result.Error.TargetObject);
        Assert.Single(chatwoot.Received(), line => line.StartsWith("DELETE"));
    }

    [Fact]
    public async Task Memberships_carry_all_that_is_needed_and_their_session()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        // The current session is another one by then, without a platform token.
        chatwoot.Run("""
            $members = Get-ChatwootPlatformAccountUser $account
            Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -Name other
            $members | Remove-ChatwootPlatformAccountUser -Force
            """).Succeed();

        Assert.Equal("DELETE", chatwoot.Server.Requests.Last().Method);
        Assert.Equal(200, chatwoot.Server.Requests.Last().Status);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootPlatformAccountUser 1 2 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
