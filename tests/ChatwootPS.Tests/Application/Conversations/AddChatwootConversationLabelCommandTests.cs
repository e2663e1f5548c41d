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

public class AddChatwootConversationLabelCommandTests
{
    private const string A = "/api/v1/accounts/1/";

    [Fact]
    public async Task A_pipeline_is_one_request_and_other_labels_stay()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$found = 1, 2, 3 | Get-ChatwootConversation; $server.ClearRequests(); $found | Add-ChatwootConversationLabel vip, 'A b'");

        result.Succeed();
        Assert.Empty(result.Output);
        Assert.Equal([$"POST {A}bulk_actions"], chatwoot.Received());
        Assert.Equal("""{"type":"Conversation","ids":[1,2,3],"labels":{"add":["vip","A b"]}}""", chatwoot.Server.Requests[0].Body);
        Assert.Equal(["shipping", "vip", "A b"], Assert.Single(chatwoot.Run("Get-ChatwootConversation 1").Succeed<Conversation>()).Labels);
    }

    [Fact]
    public async Task Numbers_are_looked_up_and_an_unknown_one_is_an_error_of_its_own()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("2, 99999, 3, 2 | Add-ChatwootConversationLabel vip -PassThru");

        Assert.Equal([2L, 3L], result.Output.Select(item => ((Conversation)item.BaseObject).Id));
        Assert.All(result.Output, item => Assert.Contains("vip", ((Conversation)item.BaseObject).Labels!));
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Equal("""{"type":"Conversation","ids":[2,3],"labels":{"add":["vip"]}}""", chatwoot.Server.Requests.Single(request => request.Path.EndsWith("bulk_actions", StringComparison.Ordinal)).Body);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ ConversationId = 2 } | Add-ChatwootConversationLabel vip")]
    [InlineData("Add-ChatwootConversationLabel vip -Conversation 2")]
    [InlineData("Add-ChatwootConversationLabel vip 2 -Confirm:$false")]
    public async Task A_conversation_comes_by_property_name_or_as_an_argument(string script)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run(script).Succeed();

        Assert.Contains("vip", Assert.Single(chatwoot.Run("Get-ChatwootConversation 2").Succeed<Conversation>()).Labels!);
    }

    [Fact]
    public async Task A_request_holds_five_hundred()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { Seed = SeedOptions.Small with { Conversations = 1001 } });

        chatwoot.Run("$all = Get-ChatwootConversation; $server.ClearRequests(); $all | Add-ChatwootConversationLabel vip").Succeed();

        Assert.Equal([500, 500, 1], chatwoot.Server.Requests.Select(request => request.Body.Split('[')[1].Split(']')[0].Split(',').Length));
        Assert.Equal(1001, chatwoot.Server.Requests.Count == 3 ? chatwoot.Run("Get-ChatwootConversation -Label vip").Output.Count : 0);
    }

    [Fact]
    public async Task A_missing_label_is_made_first_where_asked_for()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$c = Get-ChatwootConversation 2; $server.ClearRequests(); $c | Add-ChatwootConversationLabel Outage-May, vip -CreateLabel").Succeed();

        Assert.Equal([$"GET {A}labels", $"POST {A}labels", $"POST {A}bulk_actions"], chatwoot.Received());
        Assert.Equal("""{"label":{"title":"outage-may"}}""", chatwoot.Server.Requests[1].Body);
        Assert.Contains("""{"add":["outage-may","vip"]}""", chatwoot.Server.Requests[2].Body);
    }

    [Fact]
    public async Task Who_may_not_make_the_label_puts_on_none()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("1, 2 | Add-ChatwootConversationLabel outage-may -CreateLabel");

        Assert.Equal("ChatwootRoleRefused", result.ErrorId);
        Assert.DoesNotContain($"POST {A}bulk_actions", chatwoot.Received());
    }

    [Fact]
    public async Task What_the_server_passes_over_is_told_by_wait()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Path = $"{A}bulk_actions", Action = FaultAction.Empty });

        ScriptResult result = chatwoot.Run("Add-ChatwootConversationLabel vip -Conversation 2 -Wait -Timeout 00:00:00.3");

        Assert.Equal("ChatwootTimedOut", result.ErrorId);
        Assert.Equal(2L, result.Error.TargetObject);
        Assert.Contains("did not add label 'vip' to conversation 2", result.Error.Exception.Message);
    }

    [Fact]
    public async Task A_bot_labels_one_by_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.BotToken -AccountId 1").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("1, 99999, 2 | Add-ChatwootConversationLabel vip");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Contains("""{"labels":["shipping","vip"]}""", chatwoot.Server.Requests.Select(request => request.Body));
        Assert.Contains($"POST {A}conversations/2/labels", chatwoot.Received());
    }

    [Fact]
    public async Task A_refused_request_is_one_error_for_its_inputs()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Path = $"{A}bulk_actions", Action = FaultAction.Respond, Status = 422, Body = """{"success":false}""" });

        ScriptResult result = chatwoot.Run("1, 2 | Add-ChatwootConversationLabel vip");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Equal([1L, 2L], Assert.IsType<object[]>(result.Error.TargetObject));
    }

    [Theory]
    [InlineData("Add-ChatwootConversationLabel 'a,b' -Conversation 2")]
    [InlineData("Add-ChatwootConversationLabel ' ' -Conversation 2")]
    [InlineData("Add-ChatwootConversationLabel 'not a title' -Conversation 2 -CreateLabel")]
    public async Task A_bad_title_is_not_sent(string script)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run(script).ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_changes_nothing_and_says_how_many_requests_it_would_take()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$c = 1, 2 | Get-ChatwootConversation; $server.ClearRequests(); $c | Add-ChatwootConversationLabel outage-may -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        Assert.Contains("add label 'outage-may' to 2 conversations in 1 bulk request", chatwoot.Run("$c | Add-ChatwootConversationLabel outage-may -Verbose").Verbose);
    }
}
