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

public class GetChatwootDraftCommandTests
{
    [Fact]
    public async Task Says_whether_there_is_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootDraft 2 'Dear Zoë'").Succeed();

        var drafts = chatwoot.Run("1, 2 | Get-ChatwootDraft; Get-ChatwootConversation 2 | Get-ChatwootDraft").Succeed<Draft>();

        Assert.Equal([(1, false, null), (2, true, "Dear Zoë"), (2, true, "Dear Zoë")], drafts.Select(draft => (draft.ConversationId!.Value, draft.HasDraft!.Value, draft.Message)));
    }

    [Fact]
    public async Task An_unknown_conversation_is_one_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 2 | Get-ChatwootDraft");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }
}
