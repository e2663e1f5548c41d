using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.InboxMembers;

public class RemoveChatwootInboxMemberCommandTests
{
    [Fact]
    public async Task Members_piped_in_are_taken_out_of_the_inbox_they_came_from()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootInboxMember $server.InboxId 1, 2").Succeed();
        chatwoot.Server.ClearRequests();

        var removed = chatwoot.Run("Get-ChatwootInboxMember $server.InboxId | Where-Object Id -eq 2 | Remove-ChatwootInboxMember -Force -PassThru").Succeed<Agent>();

        Assert.Equal(2, Assert.Single(removed).Id);
        var request = Assert.Single(chatwoot.Server.Requests, request => request.Method == "DELETE");
        Assert.Equal("/api/v1/accounts/1/inbox_members", request.Path);
        Assert.Equal($$"""{"inbox_id":{{chatwoot.Server.InboxId}},"user_ids":[2]}""", request.Body);
        Assert.Equal([1], chatwoot.Run("Get-ChatwootInboxMember $server.InboxId").Succeed<Agent>().Select(member => member.Id));
    }

    [Fact]
    public async Task An_unknown_agent_is_an_error_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 2 | Remove-ChatwootInboxMember $server.InboxId -Force -WhatIf");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
