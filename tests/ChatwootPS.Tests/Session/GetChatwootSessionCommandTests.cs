using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Session;

public class GetChatwootSessionCommandTests
{
    private const string ConnectTwo = "Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -Name work; Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -Name play";

    [Fact]
    public async Task Lists_the_sessions_of_the_runspace_and_knows_the_current_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run(ConnectTwo).Succeed();

        Assert.Equal(["work", "play"], chatwoot.Run("Get-ChatwootSession").Succeed<ChatwootSession>().Select(session => session.Name));
        Assert.Equal("play", Assert.Single(chatwoot.Run("Get-ChatwootSession -Current").Succeed<ChatwootSession>()).Name);
        Assert.Equal("work", Assert.Single(chatwoot.Run("Get-ChatwootSession w*").Succeed<ChatwootSession>()).Name);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootSession nope").ErrorId);
    }

    [Fact]
    public async Task Another_runspace_has_sessions_of_its_own_and_can_be_handed_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using var other = new PowerShellHost();
        var session = chatwoot.Run("Get-ChatwootSession").Succeed<ChatwootSession>()[0];

        Assert.Empty(other.Run("Get-ChatwootSession").Succeed<ChatwootSession>());
        Assert.Equal("ChatwootNoCredential", other.Run("Get-ChatwootLabel").ErrorId);
        Assert.NotEmpty(other.Run("Get-ChatwootLabel -Session $session", ("session", session)).Succeed<Label>());
    }

    [Fact]
    public async Task A_session_is_taken_by_its_name_and_an_unknown_name_lists_the_known()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run(ConnectTwo).Succeed();

        chatwoot.Run("Get-ChatwootLabel -Session work -First 1").Succeed();
        ScriptResult result = chatwoot.Run("Get-ChatwootLabel -Session wrok");

        Assert.Contains("work, play", result.Error.Exception.Message.Replace("play, work", "work, play"));
    }

    [Fact]
    public async Task An_object_goes_back_to_the_server_it_came_from()
    {
        await using ChatwootHost one = await ChatwootHost.StartAsync();
        await using ChatwootHost other = await ChatwootHost.StartAsync(connect: false);
        one.Run("$label = Get-ChatwootLabel -First 1; Connect-Chatwoot $other.BaseAddress -AccessToken $other.AccessToken", ("other", other.Server)).Succeed();
        one.Server.ClearRequests();
        other.Server.ClearRequests();

        one.Run("$label | Set-ChatwootLabel -Description 'Still mine'").Succeed();

        Assert.Single(one.Server.Requests);
        Assert.Empty(other.Server.Requests);
    }

    [Fact]
    public async Task An_object_of_one_server_is_refused_by_the_session_of_another()
    {
        await using ChatwootHost one = await ChatwootHost.StartAsync();
        await using ChatwootHost other = await ChatwootHost.StartAsync(connect: false);
        one.Run("$b = Connect-Chatwoot $other.BaseAddress -AccessToken $other.AccessToken -PassThru; $label = Get-ChatwootLabel -First 1 -Session $a; $inbox = Get-ChatwootInbox 1 -Session $a", ("other", other.Server), ("a", one.Run("Get-ChatwootSession -Current").Output[0])).Succeed();
        other.Server.ClearRequests();

        Assert.Equal("ChatwootInvalidInput", one.Run("$label | Remove-ChatwootLabel -Session $b -Force").ErrorId);
        Assert.Equal("ChatwootInvalidInput", one.Run("Get-ChatwootConversation -Inbox $inbox -Session $b").ErrorId);
        Assert.Empty(other.Server.Requests);
    }
}
