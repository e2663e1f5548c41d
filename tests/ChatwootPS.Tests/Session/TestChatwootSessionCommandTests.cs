using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Session;

public class TestChatwootSessionCommandTests
{
    [Fact]
    public async Task Tries_the_server_and_each_api()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var tests = chatwoot.Run("Test-ChatwootSession").Succeed<SessionTest>();

        Assert.Equal([ApiFamily.Public, ApiFamily.Application, ApiFamily.Client, ApiFamily.Platform], tests.Select(test => test.Api));
        Assert.All(tests, test => Assert.True(test.Succeeded, test.Detail));
        Assert.Equal("4.15.1", tests[0].ServerVersion);
        Assert.InRange(tests[0].ClockSkew!.Value.TotalSeconds, -5, 5);
        Assert.True(Assert.Single(chatwoot.Run("Test-ChatwootSession -Quiet").Succeed<bool>()));
    }

    [Fact]
    public async Task A_credential_that_stopped_working_is_a_row_with_the_reason_not_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -AccountId 1 -PlatformToken wrong -SkipVerification").Succeed();

        var tests = chatwoot.Run("Test-ChatwootSession").Succeed<SessionTest>();

        Assert.True(tests.Single(test => test.Api == ApiFamily.Application).Succeeded);
        SessionTest platform = tests.Single(test => test.Api == ApiFamily.Platform);
        Assert.False(platform.Succeeded);
        Assert.Contains("Invalid access_token", platform.Detail);
        Assert.False(Assert.Single(chatwoot.Run("Test-ChatwootSession -Quiet").Succeed<bool>()));
    }

    [Fact]
    public async Task Without_a_session_it_says_so()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        Assert.Equal("ChatwootNoCredential", chatwoot.Run("Test-ChatwootSession").ErrorId);
        Assert.False(Assert.Single(chatwoot.Run("Test-ChatwootSession -Quiet").Succeed<bool>()));
    }
}
