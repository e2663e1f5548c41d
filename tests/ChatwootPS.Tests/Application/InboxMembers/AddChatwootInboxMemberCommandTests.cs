using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.InboxMembers;

public class AddChatwootInboxMemberCommandTests
{
    [Fact]
    public async Task Sends_one_request_with_numbers_and_gives_out_those_asked_for()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootInboxMember $server.InboxId 1").Succeed();
        chatwoot.Server.ClearRequests();

        var added = chatwoot.Run("'2', 2 | Add-ChatwootInboxMember $server.InboxId").Succeed<Agent>();

        Assert.Equal((2L, chatwoot.Server.InboxId), (added.Single().Id, added.Single().InboxId));
        var request = Assert.Single(chatwoot.Server.Requests, request => request.Method == "POST");
        Assert.Equal("/api/v1/accounts/1/inbox_members", request.Path);
        Assert.Equal($$"""{"inbox_id":{{chatwoot.Server.InboxId}},"user_ids":[2]}""", request.Body);
        Assert.Equal([1, 2], chatwoot.Run("Get-ChatwootInboxMember $server.InboxId").Succeed<Agent>().Select(member => member.Id));
    }

    [Fact]
    public async Task An_unknown_agent_is_never_sent_and_the_others_are_added()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 'nobody@acme.test', 2 | Add-ChatwootInboxMember $server.InboxId");

        Assert.Equal(new object[] { 99999L, "nobody@acme.test" }, result.Errors.Select(error => error.TargetObject));
        Assert.Equal(2, ((Agent)Assert.Single(result.Output).BaseObject).Id);
        Assert.DoesNotContain("99999", Assert.Single(chatwoot.Server.Requests, request => request.Method == "POST").Body);
    }

    [Fact]
    public async Task Takes_the_columns_of_a_table_and_sends_nothing_with_what_if()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("[pscustomobject]@{ Inbox = $server.InboxId; User = 2 } | Add-ChatwootInboxMember -WhatIf").Succeed();
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");

        chatwoot.Run("[pscustomobject]@{ InboxId = $server.InboxId; UserId = 2 } | Add-ChatwootInboxMember").Succeed();
        Assert.Single(chatwoot.Server.Requests, request => request.Method == "POST");
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Add-ChatwootInboxMember 99999 2").ErrorId);
    }
}
