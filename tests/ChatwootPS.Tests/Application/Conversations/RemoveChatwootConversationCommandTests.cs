using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations;

public class RemoveChatwootConversationCommandTests
{
    private const string One = "/api/v1/accounts/1/conversations/";

    [Fact]
    public async Task Removes_what_is_piped_in()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("2, 3 | Get-ChatwootConversation | Remove-ChatwootConversation -Force");

        result.Succeed();
        Assert.Empty(result.Output);
        Assert.Equal([$"DELETE {One}2", $"DELETE {One}3"], chatwoot.Received().Where(line => line.StartsWith("DELETE", StringComparison.Ordinal)));
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootConversation 2").ErrorId);
    }

    [Fact]
    public async Task Gives_out_what_it_was_and_tells_of_an_unknown_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 2 | Remove-ChatwootConversation -Force -PassThru");

        Assert.Equal(2, ((Conversation)Assert.Single(result.Output).BaseObject).Id);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Fact]
    public async Task An_agent_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1").Succeed();

        ScriptResult result = chatwoot.Run("Remove-ChatwootConversation 1 -Force");

        Assert.Equal("ChatwootRoleRefused", result.ErrorId);
        Assert.Contains("You are not authorized to do this action", result.Error.Exception.Message);
    }

    [Fact]
    public async Task What_if_removes_nothing_and_a_name_is_none()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("2 | Remove-ChatwootConversation -Force -WhatIf").Succeed();
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Remove-ChatwootConversation Zoe -Force").ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }
}
