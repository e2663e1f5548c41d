using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations.Drafts;

public class RemoveChatwootDraftCommandTests
{
    private const string Path = "/api/v1/accounts/1/conversations/2/draft_messages";

    [Fact]
    public async Task Removes_it_and_gives_out_what_it_was()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootDraft 2 Dear").Succeed();
        chatwoot.Server.ClearRequests();

        Draft draft = Assert.Single(chatwoot.Run("2 | Remove-ChatwootDraft -Force -PassThru").Succeed<Draft>());

        Assert.Equal("Dear", draft.Message);
        Assert.Equal([$"GET {Path}", $"DELETE {Path}"], chatwoot.Received());
        Assert.False(Assert.Single(chatwoot.Run("Get-ChatwootDraft 2").Succeed<Draft>()).HasDraft);
    }

    [Fact]
    public async Task An_unknown_conversation_is_told_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootDraft 2 -Force -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);
        ScriptResult result = chatwoot.Run("99999, 2 | Remove-ChatwootDraft -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal($"DELETE {Path}", chatwoot.Received()[^1]);
    }
}
