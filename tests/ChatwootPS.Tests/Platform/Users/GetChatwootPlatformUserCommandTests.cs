using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.Users;

public class GetChatwootPlatformUserCommandTests
{
    [Fact]
    public async Task Reads_users_by_id_in_the_order_asked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var made = chatwoot.Run("'a@x.test', 'b@x.test' | ForEach-Object { New-ChatwootPlatformUser $_ $_ -Password 'Passw0rd!' }").Succeed<PlatformUser>();
        chatwoot.Server.ClearRequests();

        var read = chatwoot.Run("$ids | Get-ChatwootPlatformUser", ("ids", made.Reverse().Select(user => user.Id).ToArray())).Succeed<PlatformUser>();

        Assert.Equal(["b@x.test", "a@x.test"], read.Select(user => user.Email));
        Assert.Equal(made.Select(user => $"GET /platform/api/v1/users/{user.Id}").OrderBy(line => line), chatwoot.Received().OrderBy(line => line));
        Assert.Equal("a@x.test", Assert.Single(chatwoot.Run("$user | Get-ChatwootPlatformUser", ("user", made[0])).Succeed<PlatformUser>()).Email);
    }

    [Fact]
    public async Task Without_an_id_it_is_an_error_and_not_an_empty_list()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootPlatformUser");

        Assert.StartsWith("MissingMandatoryParameter", result.ErrorId);
        Assert.Contains("Id", result.Error.Exception.Message);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_name_is_refused_with_what_to_do()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootPlatformUser grace@acme.test");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("Give its id", result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_user_the_app_may_not_touch_comes_with_the_line_that_permits_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootPlatformUser $id", ("id", chatwoot.Server.AgentUserId));

        Assert.Equal("ChatwootNonPermissible", result.ErrorId);
        Assert.Contains("Non permissible resource", result.Error.Exception.Message);
        Assert.Contains($"find_or_create_by!(permissible: User.find({chatwoot.Server.AgentUserId}))", result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public async Task The_members_of_an_account_are_read_and_each_refusal_is_one_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("""
            $account = New-ChatwootPlatformAccount Fabrikam
            $user = New-ChatwootPlatformUser a@x.test A -Password 'Passw0rd!'
            $null = Add-ChatwootPlatformAccountUser $account $user, $foreign
            Get-ChatwootPlatformAccountUser $account | Get-ChatwootPlatformUser
            """, ("foreign", chatwoot.Server.AgentUserId));

        Assert.Equal("a@x.test", ((PlatformUser)Assert.Single(result.Output).BaseObject).Email);
        Assert.Equal("ChatwootNonPermissible", result.ErrorId);
    }
}
