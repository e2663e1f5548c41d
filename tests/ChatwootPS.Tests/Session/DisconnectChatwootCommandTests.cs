using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Session;

public class DisconnectChatwootCommandTests
{
    [Fact]
    public async Task Ends_the_session_and_says_so_to_whoever_still_holds_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$held = Get-ChatwootSession -Current; Disconnect-Chatwoot").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("Get-ChatwootLabel -Session $held");

        Assert.Equal("ChatwootNoCredential", result.ErrorId);
        Assert.Contains("disconnected", result.Error.Exception.Message);
        Assert.Empty(chatwoot.Server.Requests);
        Assert.Empty(chatwoot.Run("Get-ChatwootSession").Succeed<ChatwootSession>());
        Assert.False(Assert.Single(chatwoot.Run("$held.IsConnected").Succeed<bool>()));
    }

    [Fact]
    public async Task Twice_is_no_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$held = Get-ChatwootSession -Current; Disconnect-ChatwootSession; $held | Disconnect-Chatwoot; Disconnect-Chatwoot").Succeed();
    }
}
