using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AutomationRules;

public class GetChatwootAutomationRuleCommandTests
{
    [Fact]
    public async Task Lists_finds_by_name_and_reads_by_id()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootAutomationRule One -EventName ConversationCreated -Action ResolveConversation -Active $false; New-ChatwootAutomationRule Two -EventName ConversationUpdated -Condition @{ attribute_key = 'status'; filter_operator = 'attribute_changed'; values = @{ from = 'open'; to = 'resolved' } } -Action @{ AddLabel = 'done' } -Active $false").Succeed();

        Assert.Equal(["One", "Two"], chatwoot.Run("Get-ChatwootAutomationRule").Succeed<AutomationRule>().Select(rule => rule.Name));
        AutomationRule two = Assert.Single(chatwoot.Run("Get-ChatwootAutomationRule two").Succeed<AutomationRule>());
        Assert.Equal("conversation_updated", two.EventName);
        Assert.False(two.Active);
        Assert.Equal("attribute_changed", Assert.Single(two.Conditions!).FilterOperator);
        Assert.Equal(two.Id, Assert.Single(chatwoot.Run("$id | Get-ChatwootAutomationRule", ("id", two.Id)).Succeed<AutomationRule>()).Id);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_an_agent_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootAutomationRule 99999");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        Assert.Equal("ChatwootRoleRefused", chatwoot.Run("Get-ChatwootAutomationRule").ErrorId);
    }
}
