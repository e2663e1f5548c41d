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

public class SetChatwootDraftCommandTests
{
    private const string Path = "/api/v1/accounts/1/conversations/2/draft_messages";

    [Theory]
    [InlineData("Set-ChatwootDraft 2 'Dear' -PassThru", "Dear")]
    [InlineData("[pscustomobject]@{ ConversationId = 2 } | Set-ChatwootDraft -Message '' -PassThru", "")]
    public async Task Writes_the_text(string script, string text)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Draft draft = Assert.Single(chatwoot.Run(script).Succeed<Draft>());

        Assert.Equal(text, draft.Message);
        Assert.Equal([$"PATCH {Path}", $"GET {Path}"], chatwoot.Received());
        Assert.Equal($$$"""{"draft_message":{"message":"{{{text}}}"}}""", chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task What_the_server_cannot_store_is_not_sent_and_an_unknown_conversation_is_told()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Set-ChatwootDraft 2 \"a`0b\"").ErrorId);
        chatwoot.Run("Set-ChatwootDraft 2 a -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        Assert.Equal("ChatwootNotFound", chatwoot.Run("99999, 2 | Set-ChatwootDraft -Message a").ErrorId);
        Assert.Equal($"PATCH {Path}", chatwoot.Received()[^1]);
    }
}
