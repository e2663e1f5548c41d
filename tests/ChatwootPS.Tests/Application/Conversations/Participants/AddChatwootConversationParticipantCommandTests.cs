using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations.Participants;

public class AddChatwootConversationParticipantCommandTests
{
    private const string Path = "/api/v1/accounts/1/conversations/1/participants";

    [Theory]
    [InlineData("Add-ChatwootConversationParticipant marta@acme.test, me -Conversation 1", "POST", """{"user_ids":[3,1]}""")]
    [InlineData("1 | Add-ChatwootConversationParticipant '2', 2 -Replace", "PATCH", """{"user_ids":[2]}""")]
    public async Task Numbers_are_sent_and_all_participants_come(string script, string method, string body)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long marta = Assert.Single(chatwoot.Run("Get-ChatwootAgent marta@acme.test").Succeed<Agent>()).Id;

        var now = chatwoot.Run(script).Succeed<Agent>();

        ReceivedRequest sent = Assert.Single(chatwoot.Server.Requests, request => request.Path == Path && request.Method != "GET");
        Assert.Equal((method, body.Replace("[3,", $"[{marta},", StringComparison.Ordinal)), (sent.Method, sent.Body));
        Assert.Equal(now.Select(agent => agent.Id), chatwoot.Run("Get-ChatwootConversationParticipant 1").Succeed<Agent>().Select(agent => agent.Id));
    }

    [Fact]
    public async Task Who_is_not_let_in_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Conversation closed = chatwoot.Run("Get-ChatwootConversation -Inbox SMS -First 1").Succeed<Conversation>()[0];

        ScriptResult result = chatwoot.Run("$closed | Add-ChatwootConversationParticipant grace@acme.test, me", ("closed", closed));

        Assert.Equal("ChatwootRoleRefused", result.ErrorId);
        Assert.Contains("Ada", ((Agent)result.Output[^1].BaseObject).Name);
    }

    [Fact]
    public async Task An_unknown_agent_is_not_sent_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Add-ChatwootConversationParticipant 99999 -Conversation 1").ErrorId);
        chatwoot.Run("Add-ChatwootConversationParticipant me -Conversation 1 -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Path == Path);
    }
}
