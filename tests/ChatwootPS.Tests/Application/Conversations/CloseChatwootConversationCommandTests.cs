using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations;

public class CloseChatwootConversationCommandTests
{
    private const string One = "/api/v1/accounts/1/conversations/";

    [Fact]
    public async Task Resolves_without_a_word()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Close-ChatwootConversation 2");

        result.Succeed();
        Assert.Empty(result.Output);
        Assert.Equal([$"POST {One}2/toggle_status"], chatwoot.Received());
        Assert.Equal("""{"status":"resolved"}""", chatwoot.Server.Requests[0].Body);
        Assert.Equal(ConversationStatus.Resolved, Assert.Single(chatwoot.Run("Get-ChatwootConversation 2").Succeed<Conversation>()).Status);
    }

    [Fact]
    public async Task What_is_resolved_stays_so()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var twice = chatwoot.Run("2, 2 | Close-ChatwootConversation -PassThru").Succeed<Conversation>();

        Assert.Equal([ConversationStatus.Resolved, ConversationStatus.Resolved], twice.Select(conversation => conversation.Status!.Value));
    }

    [Fact]
    public async Task The_second_story_closes_what_a_filter_finds_through_a_session()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("""
            $stale = @{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'pending' }, @{ attribute_key = 'last_activity_at'; filter_operator = 'days_before'; values = 14 }
            $conn = Get-ChatwootSession
            Get-ChatwootConversation -Filter $stale -Session $conn | Close-ChatwootConversation -Session $conn -Verbose -PassThru
            """);

        var closed = result.Succeed<Conversation>();
        Assert.Equal(10, closed.Count);
        Assert.All(closed, conversation => Assert.Equal(ConversationStatus.Resolved, conversation.Status));
        Assert.Empty(chatwoot.Run("Get-ChatwootConversation -Status Pending").Output);
    }

    [Fact]
    public async Task An_unknown_one_is_one_error_and_the_others_are_resolved_in_order()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("4, 99999, 2 | Close-ChatwootConversation -PassThru -ThrottleLimit 8");

        Assert.Equal([4L, 2L], result.Output.Select(item => ((Conversation)item.BaseObject).Id));
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Fact]
    public async Task Side_by_side_the_output_keeps_the_order_of_the_input()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Path = $"{One}3/toggle_status", Action = FaultAction.Delay, DelayMilliseconds = 300 });

        var closed = chatwoot.Run("3, 1, 2, 5, 4 | Close-ChatwootConversation -PassThru -ThrottleLimit 5").Succeed<Conversation>();

        Assert.Equal([3L, 1L, 2L, 5L, 4L], closed.Select(conversation => conversation.Id));
        Assert.NotEqual($"POST {One}3/toggle_status", chatwoot.Received()[0]);
    }

    [Fact]
    public async Task A_large_pipeline_becomes_a_bulk_request_that_is_waited_for()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var closed = chatwoot.Run("$open = Get-ChatwootConversation -Status Open; $server.ClearRequests(); $open | Close-ChatwootConversation -Wait -PassThru").Succeed<Conversation>();

        Assert.True(closed.Count > 25);
        Assert.All(closed, conversation => Assert.Equal(ConversationStatus.Resolved, conversation.Status));
        Assert.Equal("POST /api/v1/accounts/1/bulk_actions", chatwoot.Received()[0]);
        Assert.StartsWith("""{"type":"Conversation","ids":[""", chatwoot.Server.Requests[0].Body);
        Assert.EndsWith("""],"fields":{"status":"resolved"}}""", chatwoot.Server.Requests[0].Body);
        Assert.All(chatwoot.Received().Skip(1), line => Assert.Equal("POST /api/v1/accounts/1/conversations/filter", line));
        Assert.Empty(chatwoot.Run("Get-ChatwootConversation -Status Open").Output);
    }

    [Fact]
    public async Task Without_batch_each_is_resolved_as_it_comes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("1..12 | Close-ChatwootConversation -Batch:$false").Succeed();

        Assert.Equal(Enumerable.Range(1, 12).Select(id => $"POST {One}{id}/toggle_status"), chatwoot.Received());
    }

    [Fact]
    public async Task What_no_list_shows_is_resolved_on_its_own()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("1..12 + 99999 | Close-ChatwootConversation -Wait");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999, result.Error.TargetObject is long id ? id : Convert.ToInt64(result.Error.TargetObject));
        Assert.Contains($"POST {One}99999/toggle_status", chatwoot.Received());
    }

    [Fact]
    public async Task A_bot_resolves_one_by_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.BotToken -AccountId 1").Succeed();

        chatwoot.Run("2..13 | Close-ChatwootConversation").Succeed();

        Assert.Equal(12, chatwoot.Received().Count(line => line.EndsWith("toggle_status", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("1, 2 | Close-ChatwootConversation -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_contact_is_no_conversation()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$contact | Close-ChatwootConversation", ("contact", new Contact { Id = 2 }));

        Assert.StartsWith("InputObjectNotBound", result.ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
