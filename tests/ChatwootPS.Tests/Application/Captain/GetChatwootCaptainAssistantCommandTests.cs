using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class GetChatwootCaptainAssistantCommandTests
{
    [Fact]
    public async Task Lists_assistants_their_inboxes_and_tools()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant One -Description x; New-ChatwootCaptainAssistant Two -Description y | Set-ChatwootCaptainAssistant -AddInbox Website").Succeed();

        Assert.Equal(["Two", "One"], chatwoot.Run("Get-ChatwootCaptainAssistant").Succeed<CaptainAssistant>().Select(assistant => assistant.Name));
        Assert.Equal("One", Assert.Single(chatwoot.Run("1 | Get-ChatwootCaptainAssistant").Succeed<CaptainAssistant>()).Name);
        Assert.Equal("Website", Assert.Single(chatwoot.Run("Get-ChatwootCaptainAssistant -InboxOf Two").Succeed<Inbox>()).Name);
        Assert.Contains("handoff", chatwoot.Run("Get-ChatwootCaptainAssistant -Tool").Succeed<CaptainTool>().Select(tool => tool.Id));
    }

    [Fact]
    public async Task An_unknown_one_is_not_found()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootCaptainAssistant 99999");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }
}
