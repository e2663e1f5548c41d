using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.InboxMembers;

public class GetChatwootInboxMemberCommandTests
{
    [Fact]
    public async Task Reads_the_members_of_inboxes_who_know_theirs()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootInboxMember $server.InboxId 1, 2; Get-ChatwootInbox | Where-Object Id -ne $server.InboxId | Set-ChatwootInboxMember -User 2").Succeed();
        chatwoot.Server.ClearRequests();

        var members = chatwoot.Run("Get-ChatwootInbox | Get-ChatwootInboxMember").Succeed<Agent>();

        Assert.Equal([1, 2], members.Where(member => member.InboxId == chatwoot.Server.InboxId).Select(member => member.Id));
        Assert.True(members.Select(member => member.InboxId).Distinct().Count() > 1);
        Assert.Contains($"GET /api/v1/accounts/1/inbox_members/{chatwoot.Server.InboxId}", chatwoot.Received());
        Assert.Equal(2, Assert.Single(chatwoot.Run("Get-ChatwootInboxMember $server.InboxId -First 1 -Skip 1").Succeed<Agent>()).Id);
    }

    [Fact]
    public async Task An_unknown_inbox_is_an_error_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootInboxMember $server.InboxId 2").Succeed();

        ScriptResult result = chatwoot.Run("99999, $server.InboxId | Get-ChatwootInboxMember");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Single(result.Output);
    }
}
