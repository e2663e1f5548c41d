using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.Users;

public class RemoveChatwootPlatformUserCommandTests
{
    private const string Make = "$user = New-ChatwootPlatformUser ana@x.test 'Ana' -Password 'Passw0rd!'; ";

    [Fact]
    public async Task Removes_a_user_and_gives_out_what_was()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        PlatformUser removed = Assert.Single(chatwoot.Run("$user | Remove-ChatwootPlatformUser -Force -PassThru").Succeed<PlatformUser>());

        Assert.Equal("ana@x.test", removed.Email);
        Assert.Equal([$"DELETE /platform/api/v1/users/{removed.Id}"], chatwoot.Received());
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Remove-ChatwootPlatformUser $user -Force").ErrorId);
    }

    [Fact]
    public async Task Wait_asks_until_the_user_is_gone()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        PlatformUser user = Assert.Single(chatwoot.Run(Make + "$user").Succeed<PlatformUser>());
        chatwoot.Server.Faults.Add(StillThere(user, times: 2));
        chatwoot.Server.ClearRequests();

        chatwoot.Run("Remove-ChatwootPlatformUser $user -Force -Wait").Succeed();

        string get = $"GET /platform/api/v1/users/{user.Id}";
        Assert.Equal([$"DELETE /platform/api/v1/users/{user.Id}", get, get, get], chatwoot.Received());
        Assert.Equal(404, chatwoot.Server.Requests.Last().Status);
    }

    [Fact]
    public async Task Wait_gives_up_after_the_time_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        PlatformUser user = Assert.Single(chatwoot.Run(Make + "$user").Succeed<PlatformUser>());
        chatwoot.Server.Faults.Add(StillThere(user, times: null));

        ScriptResult result = chatwoot.Run("Remove-ChatwootPlatformUser $user -Force -Wait -TimeoutSec 1");

        Assert.Equal("ChatwootTimedOut", result.ErrorId);
        Assert.Contains("after 1 seconds it was still there", result.Error.Exception.Message);
        Assert.Contains("-TimeoutSec", result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootPlatformUser 2 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    private static Fault StillThere(PlatformUser user, int? times) => new()
    {
        Method = "GET",
        Path = $"/platform/api/v1/users/{user.Id}",
        Times = times,
        Status = 200,
        Body = "{}",
        ContentType = "application/json",
    };
}
