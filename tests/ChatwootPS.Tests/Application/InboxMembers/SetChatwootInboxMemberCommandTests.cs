using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.InboxMembers;

public class SetChatwootInboxMemberCommandTests
{
    [Fact]
    public async Task The_inbox_has_those_given_and_nobody_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootInboxMember $server.InboxId 1").Succeed();
        chatwoot.Server.ClearRequests();

        var members = chatwoot.Run("Get-ChatwootAgent | Where-Object Id -eq 2 | Set-ChatwootInboxMember $server.InboxId -PassThru").Succeed<Agent>();

        Assert.Equal(2, Assert.Single(members).Id);
        Assert.Equal($$"""{"inbox_id":{{chatwoot.Server.InboxId}},"user_ids":[2]}""", Assert.Single(chatwoot.Server.Requests, request => request.Method == "PATCH").Body);
    }

    [Fact]
    public async Task An_empty_list_empties_the_inbox()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootInboxMember $server.InboxId 1, 2; Set-ChatwootInboxMember $server.InboxId -User @() -WhatIf").Succeed();
        Assert.Equal(2, chatwoot.Run("Get-ChatwootInboxMember $server.InboxId").Succeed<Agent>().Count);

        chatwoot.Run("Set-ChatwootInboxMember $server.InboxId -User @()").Succeed();
        Assert.Empty(chatwoot.Run("Get-ChatwootInboxMember $server.InboxId").Succeed<Agent>());
    }

    [Fact]
    public async Task With_one_unknown_agent_the_inbox_stays_as_it_is()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("2, 99999 | Set-ChatwootInboxMember $server.InboxId");

        Assert.Equal(["ChatwootNotFound", "ChatwootInvalidInput"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "PATCH");
    }
}
