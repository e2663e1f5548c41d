using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations;

public class SetChatwootConversationCommandTests
{
    private const string One = "/api/v1/accounts/1/conversations/";

    [Theory]
    [InlineData("-Status Resolved", "toggle_status", """{"status":"resolved"}""")]
    [InlineData("-Status Snoozed", "toggle_status", """{"status":"snoozed"}""")]
    [InlineData("-SnoozedUntil ([datetime]::SpecifyKind('2030-05-01T08:00:00', 'Utc'))", "toggle_status", """{"status":"snoozed","snoozed_until":1903852800}""")]
    [InlineData("-Priority Urgent", "toggle_priority", """{"priority":"urgent"}""")]
    [InlineData("-Priority $null", "toggle_priority", """{"priority":null}""")]
    [InlineData("-NoPriority", "toggle_priority", """{"priority":null}""")]
    [InlineData("-Unassign", "assignments", """{"assignee_id":null}""")]
    [InlineData("-NoTeam", "assignments", """{"team_id":null}""")]
    [InlineData("-AgentBot $server.BotId", "assignments", """{"assignee_type":"AgentBot","assignee_id":1}""")]
    [InlineData("-Label vip, 'A b'", "labels", """{"labels":["vip","A b"]}""")]
    [InlineData("-Label @()", "labels", """{"labels":[]}""")]
    [InlineData("-Label $null", "labels", """{"labels":[]}""")]
    [InlineData("-Muted $true", "mute", "")]
    [InlineData("-Muted $false", "unmute", "")]
    [InlineData("-Unread", "unread", "")]
    [InlineData("-Read", "update_last_seen", "")]
    [InlineData("-CustomAttribute @{ a = 1 } -ReplaceCustomAttribute", "custom_attributes", """{"custom_attributes":{"a":1}}""")]
    [InlineData("-CustomAttribute @{} -ReplaceCustomAttribute", "custom_attributes", """{"custom_attributes":{}}""")]
    public async Task Each_kind_of_change_is_one_request(string parameters, string action, string body)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Set-ChatwootConversation 2 {parameters}");

        result.Succeed();
        Assert.Empty(result.Output);
        Assert.Equal([$"POST {One}2/{action}"], chatwoot.Received());
        Assert.Equal(body, chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task A_bot_and_a_policy_may_be_named()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$bot = New-ChatwootAgentBot Triage; $policy = New-ChatwootSlaPolicy Gold -FirstResponseTimeThreshold 01:00:00").Succeed();
        chatwoot.Server.ClearRequests();

        chatwoot.Run("Set-ChatwootConversation 2 -AgentBot Triage; Set-ChatwootConversation 2 -SlaPolicy $policy").Succeed();

        Assert.Contains("/agent_bots", chatwoot.Server.Requests[0].Path, System.StringComparison.Ordinal);
        Assert.Contains("\"assignee_type\":\"AgentBot\"", chatwoot.Server.Requests[1].Body, System.StringComparison.Ordinal);
        Assert.Contains("sla_policy_id", chatwoot.Server.Requests[2].Body, System.StringComparison.Ordinal);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Set-ChatwootConversation 2 -AgentBot Nobody").ErrorId);
    }

    [Fact]
    public async Task The_policy_goes_by_patch()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootConversation 2 -SlaPolicy 3").Succeed();

        Assert.Equal([$"PATCH {One}2"], chatwoot.Received());
        Assert.Equal("""{"sla_policy_id":3}""", chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task Several_changes_are_made_in_the_order_that_works_and_read_once_at_the_end()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Get-ChatwootConversation -Assignee grace@acme.test -Team support -First 1").Succeed();
        chatwoot.Server.ClearRequests();
        DateTime until = DateTime.Now.Date.AddDays(1).AddHours(9);

        Conversation changed = Assert.Single(chatwoot.Run(
            "Set-ChatwootConversation 2 -SnoozedUntil $until -Assignee grace@acme.test -Team support -Priority High -Label a, b -CustomAttribute @{ k = 'v' } -PassThru", ("until", until)).Succeed<Conversation>());

        Assert.Equal(
            [$"POST {One}2/assignments", $"POST {One}2/assignments", $"POST {One}2/labels", $"GET {One}2", $"POST {One}2/custom_attributes", $"POST {One}2/toggle_priority", $"POST {One}2/toggle_status", $"GET {One}2"],
            chatwoot.Received());
        Assert.Equal("""{"team_id":1}""", chatwoot.Server.Requests[0].Body);
        Assert.Equal("grace@acme.test", changed.Assignee!.Email);
        Assert.Equal("support", changed.Team!.Name);
        Assert.Equal(ConversationPriority.High, changed.Priority);
        Assert.Equal(["a", "b"], changed.Labels!.Order());
        Assert.Equal("v", changed.CustomAttributes!["k"]);
        Assert.Equal(ConversationStatus.Snoozed, changed.Status);
        Assert.Equal(until, changed.SnoozedUntil);
    }

    [Fact]
    public async Task Who_opens_as_an_agent_does_not_get_what_is_given_to_another()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Close-ChatwootConversation 1; Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1").Succeed();

        Conversation changed = Assert.Single(chatwoot.Run("Set-ChatwootConversation 1 -Status Open -Assignee marta@acme.test -PassThru").Succeed<Conversation>());

        Assert.Equal("marta@acme.test", changed.Assignee!.Email);
        Assert.Equal(ConversationStatus.Open, changed.Status);
    }

    [Fact]
    public async Task Custom_attributes_are_merged_and_taken_off()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Conversation first = Assert.Single(chatwoot.Run("Set-ChatwootConversation 1 -CustomAttribute @{ a = 1; b = $true } -PassThru").Succeed<Conversation>());
        Assert.Equal("A-1001", first.CustomAttributes!["order_id"]);
        Assert.Equal(1, first.CustomAttributes["a"]);

        Conversation second = Assert.Single(chatwoot.Run("Set-ChatwootConversation 1 -RemoveCustomAttribute a, order_id, nothing -PassThru").Succeed<Conversation>());
        Assert.Equal(["b"], second.CustomAttributes!.Keys);

        Conversation copy = Assert.Single(chatwoot.Run("Set-ChatwootConversation 2 -CustomAttribute $first.CustomAttributes -PassThru", ("first", first)).Succeed<Conversation>());
        Assert.Equal("A-1001", copy.CustomAttributes!["order_id"]);
    }

    [Fact]
    public async Task Changes_of_one_conversation_keep_their_order_beside_others()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = One + "1", Nth = 1, Action = FaultAction.Delay, DelayMilliseconds = 300 });

        chatwoot.Run("1, 2, 1 | Set-ChatwootConversation -CustomAttribute @{ stamp = 1 } -ThrottleLimit 4").Succeed();

        string[] first = chatwoot.Received().Where(line => line.Contains(One + "1")).ToArray();
        Assert.Equal([$"GET {One}1", $"POST {One}1/custom_attributes", $"GET {One}1", $"POST {One}1/custom_attributes"], first);
        Assert.Equal($"GET {One}2", chatwoot.Received()[0]);
    }

    [Fact]
    public async Task The_seventh_story_hands_over_the_work_of_an_agent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootConversation").Succeed<Conversation>();
        Agent ana = all.First(conversation => conversation.Assignee?.Email == "grace@acme.test").Assignee!;
        long[] hers = all.Where(conversation => conversation.Assignee?.Id == ana.Id && conversation.Status is ConversationStatus.Open or ConversationStatus.Pending && conversation.Assignee?.Id == ana.Id).Select(conversation => conversation.Id).ToArray();
        Assert.NotEmpty(hers);

        var notes = chatwoot.Run("""
            Get-ChatwootConversation -Status open,pending -Assignee $ana |
              Set-ChatwootConversation -Team 'billing' -Unassign -PassThru | Send-ChatwootMessage -Private 'Reassigned: Ana is away'
            """, ("ana", ana)).Succeed<Message>();

        Assert.Equal(hers, notes.Select(note => note.ConversationId!.Value));
        Assert.All(notes, note => Assert.True(note.Private));
        Assert.All(notes, note => Assert.Equal("Reassigned: Ana is away", note.Content));
        Assert.Empty(chatwoot.Run("Get-ChatwootConversation -Status open,pending -Assignee $ana").Output);
        Assert.All(chatwoot.Run("$hers | Get-ChatwootConversation", ("hers", hers)).Succeed<Conversation>(), conversation =>
        {
            Assert.Equal("billing", conversation.Team!.Name);
            Assert.Null(conversation.Assignee);
        });
    }

    [Theory]
    [InlineData("-Assignee 99999", "ChatwootNotFound")]
    [InlineData("-Assignee nobody@acme.test", "ChatwootNotFound")]
    [InlineData("-Team 99999", "ChatwootNotFound")]
    [InlineData("-SnoozedUntil ([datetime]::Now.AddMinutes(-1))", "ChatwootInvalidInput")]
    [InlineData("-SnoozedUntil ([datetime]::Now.AddDays(1)) -Status Resolved", "ChatwootInvalidInput")]
    [InlineData("-Assignee me -Unassign", "ChatwootInvalidInput")]
    [InlineData("-AgentBot 1 -Unassign", "ChatwootInvalidInput")]
    [InlineData("-Team support -NoTeam", "ChatwootInvalidInput")]
    [InlineData("-Priority High -NoPriority", "ChatwootInvalidInput")]
    [InlineData("-Read -Unread", "ChatwootInvalidInput")]
    [InlineData("-ReplaceCustomAttribute", "ChatwootInvalidInput")]
    [InlineData("-CustomAttribute @{ t = 'x' * 1500 }", "ChatwootInvalidInput")]
    [InlineData("-Label 'a,b'", "ChatwootInvalidInput")]
    [InlineData("-Label a, ''", "ChatwootInvalidInput")]
    [InlineData("", "ChatwootInvalidInput")]
    public async Task What_the_server_would_take_wrongly_is_not_sent(string parameters, string error)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Set-ChatwootConversation 2 {parameters}");

        Assert.Equal(error, result.ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task An_unknown_bot_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Set-ChatwootConversation 2 -AgentBot 99999").ErrorId);
    }

    [Fact]
    public async Task A_bot_assigns_by_id_and_hears_of_an_unknown_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.BotToken -AccountId 1").Succeed();

        chatwoot.Run("Set-ChatwootConversation 2 -Assignee $server.AgentUserId").Succeed();
        ScriptResult unknown = chatwoot.Run("Set-ChatwootConversation 2 -Assignee 99999");

        Assert.Equal("ChatwootNotFound", unknown.ErrorId);
        Assert.Contains("no assignee now", unknown.Error.Exception.Message);
    }

    [Fact]
    public async Task A_bot_as_assignee_is_not_taken_for_the_agent_with_its_number()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Conversation held = Assert.Single(chatwoot.Run("Set-ChatwootConversation 2 -AgentBot $server.BotId -PassThru").Succeed<Conversation>());
        Assert.Equal("AgentBot", held.Meta!.AssigneeType);
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("Set-ChatwootConversation 3 -Assignee $held.Assignee", ("held", held));

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("-AgentBot", result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_failure_says_what_was_done_before_and_the_others_go_on()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Path = One + "2/toggle_status", Action = FaultAction.Respond, Status = 500 });

        ScriptResult result = chatwoot.Run("2, 3 | Set-ChatwootConversation -Priority Low -Status Pending -PassThru");

        Assert.Equal([3L], result.Output.Select(item => ((Conversation)item.BaseObject).Id));
        Assert.Equal(2, result.Error.TargetObject is long id ? id : 0);
        Assert.Contains("Done before: Set priority Low", result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("1, 2 | Set-ChatwootConversation -Status Resolved -Priority Low -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
