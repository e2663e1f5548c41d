using System.Net;
using System.Security;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.Users;

public class NewChatwootPlatformUserTokenCommandTests
{
    [Fact]
    public async Task The_token_is_a_secret_that_knows_its_server()
    {
        await using ChatwootHost chatwoot = await NewChatwootPlatformLoginLinkCommandTests.StartAsync();

        SecureString token = Assert.Single(chatwoot.Run("$token = New-ChatwootPlatformUserToken $user; $token").Succeed<SecureString>());

        Assert.Equal(24, new NetworkCredential("", token).Password.Length);
        Assert.StartsWith("POST /platform/api/v1/users/", Assert.Single(chatwoot.Received()), System.StringComparison.Ordinal);
        Assert.Equal(chatwoot.Server.BaseAddress, Assert.Single(chatwoot.Run("$token.Uri").Succeed<System.Uri>()));
    }

    [Theory]
    [InlineData("New-ChatwootPlatformUserToken $user | Connect-Chatwoot -AccountId $account.Id -PassThru")]
    [InlineData("$token = New-ChatwootPlatformUserToken -User $user; Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $token -AccountId $account.Id -PassThru")]
    public async Task A_session_of_the_user_comes_of_it(string command)
    {
        await using ChatwootHost chatwoot = await NewChatwootPlatformLoginLinkCommandTests.StartAsync();

        ChatwootSession session = Assert.Single(chatwoot.Run(command).Succeed<ChatwootSession>());

        Assert.Equal(("ops@fabrikam.test", "administrator", "Fabrikam"), (session.Email!, session.Role!, session.AccountName!));
    }

    [Fact]
    public async Task The_token_goes_to_the_server_that_gave_it_out_whatever_the_current_session_is()
    {
        await using ChatwootHost chatwoot = await NewChatwootPlatformLoginLinkCommandTests.StartAsync();
        await using ChatwootHost other = await ChatwootHost.StartAsync();
        chatwoot.Run("Connect-Chatwoot $address -AccessToken $secret", ("address", other.Server.BaseAddress), ("secret", other.Server.AccessToken)).Succeed();
        other.Server.ClearRequests();

        ChatwootSession session = Assert.Single(chatwoot.Run("$user | New-ChatwootPlatformUserToken | Connect-Chatwoot -AccountId $account.Id -PassThru").Succeed<ChatwootSession>());

        Assert.Equal(chatwoot.Server.BaseAddress, session.Uri);
        Assert.Empty(other.Server.Requests);
    }

    [Fact]
    public async Task What_is_not_permitted_is_refused_with_the_remedy_and_a_question_sends_nothing()
    {
        await using ChatwootHost chatwoot = await NewChatwootPlatformLoginLinkCommandTests.StartAsync();

        chatwoot.Run("$user | New-ChatwootPlatformUserToken -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        ScriptResult result = chatwoot.Run("$server.AgentUserId, $user.Id | New-ChatwootPlatformUserToken");
        Assert.Single(result.Output);
        Assert.Equal("ChatwootNonPermissible", result.ErrorId);
        Assert.Equal(chatwoot.Server.AgentUserId, result.Error.TargetObject);
    }
}
