using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AutomationRules;

public class NewChatwootAutomationRuleCommandTests
{
    [Fact]
    public async Task Sends_conditions_and_actions_in_the_servers_form()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootAutomationRule Vip -EventName MessageCreated -Active $false -Description 'For vips' -Condition @{ attribute_key = 'inbox_id'; filter_operator = 'equal_to'; values = 'Support API' }, @{ Attribute = 'Content'; Operator = 'Contains'; Value = 'refund'; query_operator = 'or' }, @{ attribute_key = 'private_note'; filter_operator = 'equal_to'; values = $false }, @{ attribute_key = 'order_id'; filter_operator = 'equal_to'; values = 'A1'; custom_attribute_type = 'conversation_attribute' } -Action @{ AssignAgent = 'last_responding_agent' }, @{ SendEmailToTeam = @{ team_ids = 'support'; message = 'Look' } }, OpenConversation").Succeed();

        var sent = Assert.Single(chatwoot.Server.Requests, request => request.Method == "POST");
        Assert.Equal("/api/v1/accounts/1/automation_rules", sent.Path);
        Assert.Contains("""{"attribute_key":"private_note","filter_operator":"equal_to","values":[false],"query_operator":"AND"}""", sent.Body);
        Assert.Contains("""{"attribute_key":"content","filter_operator":"contains","values":["refund"],"query_operator":"OR"}""", sent.Body);
        Assert.Contains("\"values\":[2],\"query_operator\":\"AND\"}", sent.Body);
        Assert.Contains("\"query_operator\":null,\"custom_attribute_type\":\"conversation_attribute\"}", sent.Body);
        Assert.Contains("""{"team_ids":[1],"message":"Look"}""", sent.Body);
    }

    [Fact]
    public async Task Without_conditions_it_always_runs_and_does_what_it_says()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootAutomationRule Always -EventName ConversationCreated -Action @{ AddLabel = 'by-rule' }, @{ ChangePriority = 'Urgent' }, @{ SendMessage = 'Hello from a rule' }").Succeed();
        Assert.Contains("\"conditions\":[]", chatwoot.Server.Requests.Last().Body);

        Conversation made = Assert.Single(chatwoot.Run("New-ChatwootConversation -Contact 1 -Inbox $server.InboxId").Succeed<Conversation>());
        Assert.Empty(made.Labels!);
        Conversation later = Assert.Single(chatwoot.Run("Get-ChatwootConversation $id", ("id", made.Id)).Succeed<Conversation>());

        Assert.Equal(["by-rule"], later.Labels);
        Assert.Equal(ConversationPriority.Urgent, later.Priority);
        var thread = chatwoot.Run("Get-ChatwootMessage $id", ("id", made.Id)).Output.Select(message => ((Message)message.BaseObject).Content).ToArray();
        Assert.Contains("Hello from a rule", thread);
        Assert.Contains("Automation System added by-rule", thread);
    }

    [Theory]
    [InlineData("New-ChatwootAutomationRule x -EventName FullMoon -Action ResolveConversation", "CannotConvertArgument")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action Dance", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action @{ AssignAgent = 'self' }", "ChatwootNotFound")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action @{ AddSla = 99999 }", "ChatwootNotFound")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action @{ SendEmailToTeam = 'support' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -Condition @{ attribute_key = 'shoe_size'; filter_operator = 'equal_to'; values = 42 }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -Condition @{ attribute_key = 'status'; filter_operator = 'contains'; values = 'open' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -Condition @{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'closed' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -Condition @{ attribute_key = 'status'; filter_operator = 'equal_to' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -Condition @{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'open'; query_operator = 'XOR' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -Condition @{ attribute_key = 'labels'; filter_operator = 'equal_to'; values = 'a', 'b' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -Condition @{ attribute_key = 'inbox_id'; filter_operator = 'equal_to'; values = 99999 }", "ChatwootNotFound")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -Condition @{ attribute_key = 'sla_policy_id'; filter_operator = 'equal_to'; values = 1 }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -Condition @{ attribute_key = 'status'; filter_operator = 'attribute_changed'; values = @{ to = 'open' } }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName ConversationUpdated -Action ResolveConversation -Condition @{ attribute_key = 'status'; filter_operator = 'attribute_changed'; values = 'open' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -Condition 'status is open'", "ChatwootInvalidInput")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task An_agent_is_refused_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        ScriptResult result = chatwoot.Run("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation");

        Assert.Equal("ChatwootRoleRefused", result.ErrorId);
        Assert.Equal("x", result.Error.TargetObject);
        Assert.Contains("not authorized", result.Error.Exception.Message);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("New-ChatwootAutomationRule x -EventName MessageCreated -Action ResolveConversation -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
