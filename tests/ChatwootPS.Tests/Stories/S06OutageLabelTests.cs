using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S6. Add a label to everything about an outage; other labels stay.</summary>
public sealed class S06OutageLabelTests
{
    [Fact]
    public async Task What_would_be_labelled_is_counted_in_conversations_and_requests()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        chatwoot.Run("""
            $who = Get-ChatwootContact -First 1
            1..1284 | ForEach-Object { $who } | New-ChatwootConversation -Inbox $server.InboxId -Message 'It says error 502' -ThrottleLimit 16
            """).Succeed();
        Conversation one = chatwoot.Run("Get-ChatwootConversation -Search 'error 502' -First 1 | Set-ChatwootConversation -Label vip -PassThru").Succeed<Conversation>()[0];
        chatwoot.Server.ClearRequests();

        chatwoot.Run("""
            Get-ChatwootConversation -Search 'error 502' -Status all -Since 2026-05-01 |
              Add-ChatwootConversationLabel outage-may -CreateLabel -WhatIf
            """).Succeed();

        Assert.Equal("What if: add label 'outage-may' to 1,284 conversations in 3 bulk requests", Assert.Single(chatwoot.Shell.Said));
        Assert.All(chatwoot.Server.Requests, request => Assert.Equal("GET", request.Method));

        chatwoot.Run("""
            Get-ChatwootConversation -Search 'error 502' -Status all -Since 2026-05-01 |
              Add-ChatwootConversationLabel outage-may -CreateLabel
            """).Succeed();

        Assert.Equal(3, chatwoot.Received().Count(line => line == "POST /api/v1/accounts/1/bulk_actions"));
        Assert.Equal(1284, chatwoot.Run("Get-ChatwootConversation -Label outage-may").Output.Count);
        Assert.Equal(["vip", "outage-may"], Assert.Single(chatwoot.Run("Get-ChatwootConversation $one.Id", ("one", one)).Succeed<Conversation>()).Labels);
        Assert.Single(chatwoot.Run("Get-ChatwootLabel outage-may").Output);
    }
}
