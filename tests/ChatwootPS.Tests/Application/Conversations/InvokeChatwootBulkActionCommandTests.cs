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

public class InvokeChatwootBulkActionCommandTests
{
    private const string A = "/api/v1/accounts/1/";

    [Theory]
    [InlineData("-Status Resolved", "\"fields\":{\"status\":\"resolved\"}")]
    [InlineData("-SnoozedUntil ([datetime]::SpecifyKind('2030-05-01T08:00:00', 'Utc'))", "\"fields\":{\"status\":\"snoozed\"},\"snoozed_until\":1903852800")]
    [InlineData("-Unassign -NoTeam", "\"fields\":{\"assignee_id\":null,\"team_id\":null}")]
    [InlineData("-Assignee grace@acme.test -Team support", "\"fields\":{\"assignee_id\":2,\"team_id\":1}")]
    [InlineData("-AddLabel a, b -RemoveLabel shipping", "\"labels\":{\"add\":[\"a\",\"b\"],\"remove\":[\"shipping\"]}")]
    [InlineData("-Status Open -Unassign -NoTeam -AddLabel two -RemoveLabel one", "\"fields\":{\"status\":\"open\",\"assignee_id\":null,\"team_id\":null},\"labels\":{\"add\":[\"two\"],\"remove\":[\"one\"]}")]
    public async Task All_changes_go_in_one_request_and_are_waited_for(string parameters, string body)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var changed = chatwoot.Run($"1, 2 | Invoke-ChatwootBulkAction {parameters} -PassThru").Succeed<Conversation>();

        Assert.Equal([1L, 2L], changed.Select(conversation => conversation.Id));
        ReceivedRequest sent = Assert.Single(chatwoot.Server.Requests, request => request.Path == A + "bulk_actions");
        Assert.Equal($$"""{"type":"Conversation","ids":[1,2],{{body}}}""", sent.Body);
    }

    [Fact]
    public async Task Without_wait_nothing_is_looked_at()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$c = 1, 2 | Get-ChatwootConversation; $server.ClearRequests(); $c | Invoke-ChatwootBulkAction -Status Pending");

        result.Succeed();
        Assert.Empty(result.Output);
        Assert.Equal([$"POST {A}bulk_actions"], chatwoot.Received());
    }

    [Fact]
    public async Task Wait_looks_until_it_can_be_seen()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        // The first look comes too early: the list does not show it yet.
        chatwoot.Run("$c = Get-ChatwootConversation 2").Succeed();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Path = $"{A}conversations/filter", Nth = 1, Action = FaultAction.Respond, Status = 200, Body = """{"meta":{"all_count":0},"payload":[]}""", ContentType = "application/json; charset=utf-8" });
        chatwoot.Server.ClearRequests();

        Conversation changed = Assert.Single(chatwoot.Run("$c | Invoke-ChatwootBulkAction -Status Pending -Wait -PassThru").Succeed<Conversation>());

        Assert.Equal(ConversationStatus.Pending, changed.Status);
        Assert.Equal([$"POST {A}bulk_actions", $"POST {A}conversations/filter", $"POST {A}conversations/filter"], chatwoot.Received());
    }

    [Fact]
    public async Task An_unknown_one_is_one_error_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 2 | Invoke-ChatwootBulkAction -Status Pending -PassThru");

        Assert.Equal(2, ((Conversation)Assert.Single(result.Output).BaseObject).Id);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Fact]
    public async Task A_bot_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.BotToken -AccountId 1").Succeed();

        Assert.Equal("ChatwootTokenKindRefused", chatwoot.Run("Invoke-ChatwootBulkAction 2 -Status Pending").ErrorId);
    }

    [Theory]
    [InlineData("", "ChatwootInvalidInput")]
    [InlineData("-Assignee 99999", "ChatwootNotFound")]
    [InlineData("-Team nobody", "ChatwootNotFound")]
    [InlineData("-Assignee kenji@acme.test -Team billing", "ChatwootInvalidInput")]
    [InlineData("-Assignee me -Unassign", "ChatwootInvalidInput")]
    [InlineData("-Team support -NoTeam", "ChatwootInvalidInput")]
    [InlineData("-Status Resolved -SnoozedUntil ([datetime]::Now.AddDays(1))", "ChatwootInvalidInput")]
    [InlineData("-SnoozedUntil ([datetime]::Now.AddDays(-1))", "ChatwootInvalidInput")]
    [InlineData("-AddLabel a -RemoveLabel a", "ChatwootInvalidInput")]
    [InlineData("-AddLabel 'a,b'", "ChatwootInvalidInput")]
    public async Task What_the_server_would_take_wrongly_is_not_sent(string parameters, string error)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(error, chatwoot.Run($"1, 2 | Invoke-ChatwootBulkAction {parameters}").ErrorId);
        Assert.DoesNotContain($"POST {A}bulk_actions", chatwoot.Received());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("1, 2 | Invoke-ChatwootBulkAction -Status Open -WhatIf").Succeed();

        Assert.DoesNotContain($"POST {A}bulk_actions", chatwoot.Received());
    }
}
