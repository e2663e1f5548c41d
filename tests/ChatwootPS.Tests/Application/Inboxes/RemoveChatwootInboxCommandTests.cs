using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Inboxes;

public class RemoveChatwootInboxCommandTests
{
    [Fact]
    public async Task Removes_by_name_and_waits_and_the_others_are_removed_though_one_is_unknown()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootInbox Old -Api; $null = New-ChatwootInbox Older -Api").Succeed();

        ScriptResult result = chatwoot.Run("'Old', 99999, 'Older' | Remove-ChatwootInbox -Force -Wait -PassThru");

        Assert.Equal(["Old", "Older"], System.Linq.Enumerable.Select(result.Output, item => ((Inbox)item.BaseObject).Name));
        Assert.Equal(("ChatwootNotFound", 99999L), (result.ErrorId, result.Error.TargetObject));
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootInbox Old").ErrorId);
    }

    [Fact]
    public async Task What_if_removes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootInbox 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
