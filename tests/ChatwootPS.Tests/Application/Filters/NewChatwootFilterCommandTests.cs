using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Filters;

public class NewChatwootFilterCommandTests
{
    [Theory]
    [InlineData("New-ChatwootFilter status eq open", "status eq open")]
    [InlineData("New-ChatwootFilter status -Operator EqualTo -Value open, pending", "status eq open, pending")]
    [InlineData("New-ChatwootFilter labels present", "labels present")]
    [InlineData("New-ChatwootFilter mail_subject contains 'two words'", "mail_subject contains 'two words'")]
    [InlineData("New-ChatwootFilter status eq open -And (New-ChatwootFilter labels eq vip), (New-ChatwootFilter inbox_id eq 1)", "status eq open and labels eq vip and inbox_id eq 1")]
    [InlineData("New-ChatwootFilter status eq open -And (New-ChatwootFilter labels eq a -Or (New-ChatwootFilter labels eq b))", "status eq open and labels eq a or status eq open and labels eq b")]
    [InlineData("New-ChatwootFilter status eq open | New-ChatwootFilter -Or (New-ChatwootFilter labels eq b)", "status eq open or labels eq b")]
    [InlineData("New-ChatwootFilter -Expression 'status EQ open AND labels eq vip'", "status eq open and labels eq vip")]
    [InlineData("New-ChatwootFilter -Expression 'status eq open and (labels eq a or priority in (high, urgent))'", "status eq open and labels eq a or status eq open and priority eq high, urgent")]
    [InlineData("New-ChatwootFilter -Expression \"mail_subject contains 'it''s and' or team_id absent\"", "mail_subject contains 'it''s and' or team_id absent")]
    [InlineData("New-ChatwootFilter -Expression 'created_at daysbefore 3' -And (New-ChatwootFilter priority_level eq gold)", "created_at daysbefore 3 and priority_level eq gold")]
    public async Task Builds_and_composes(string command, string expression)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        ChatwootFilter filter = Assert.Single(chatwoot.Run(command).Succeed<ChatwootFilter>());

        Assert.Equal(expression, filter.Expression);
        // What it says of itself can be read again.
        Assert.Equal(expression, Assert.Single(chatwoot.Run("New-ChatwootFilter -Expression $text", ("text", filter.Expression)).Succeed<ChatwootFilter>()).Expression);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Theory]
    [InlineData("New-ChatwootFilter status eq closed", "open, resolved")]
    [InlineData("New-ChatwootFilter status contains open", "equal_to, not_equal_to")]
    [InlineData("New-ChatwootFilter inbox_id eq Support", "number")]
    [InlineData("New-ChatwootFilter labels present vip", "-Value")]
    [InlineData("New-ChatwootFilter name eq Ana -Type Conversation -And (New-ChatwootFilter created_at lt never)", "date")]
    [InlineData("New-ChatwootFilter -Expression 'status eq open labels eq vip'", "single quotes")]
    [InlineData("New-ChatwootFilter -Expression 'status is-like open'", "daysbefore")]
    [InlineData("New-ChatwootFilter -Expression 'status eq (open'", "single quotes")]
    [InlineData("New-ChatwootFilter -Expression \"status eq 'open\"", "Close it")]
    [InlineData("New-ChatwootFilter -Expression 'status eq open and'", "single quotes")]
    public async Task What_the_server_would_fail_on_is_refused(string command, string advice)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(advice, result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public async Task A_filter_works_for_conversations()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var expected = chatwoot.Run("Get-ChatwootConversation | Where-Object { $_.Status -eq 'Open' -and ($_.Priority -eq 'Urgent' -or $_.InboxId -eq 1) }").Succeed<Conversation>();
        chatwoot.Server.ClearRequests();

        var found = chatwoot.Run("Get-ChatwootConversation -Filter (New-ChatwootFilter status eq open), 'priority eq urgent or inbox_id eq 1'").Succeed<Conversation>();

        Assert.Equal(expected.Select(row => row.Id).Order(), found.Select(row => row.Id).Order());
        Assert.NotEmpty(found);
        Assert.StartsWith(
            """{"payload":[{"attribute_key":"status","filter_operator":"equal_to","values":["open"],"query_operator":"AND"},{"attribute_key":"priority","filter_operator":"equal_to","values":["urgent"],"query_operator":"OR"},{"attribute_key":"status","filter_operator":"equal_to","values":["open"],"query_operator":"AND"},{"attribute_key":"inbox_id","filter_operator":"equal_to","values":[1],"query_operator":null}]}""",
            chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task Conditions_on_custom_attributes_go_last_in_alternatives_too()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Get-ChatwootConversation -Filter 'order_id eq a-1 or labels eq vip' -First 1").Succeed();

        string body = chatwoot.Server.Requests[^1].Body!;
        Assert.True(body.IndexOf("labels", System.StringComparison.Ordinal) < body.IndexOf("order_id", System.StringComparison.Ordinal), body);
    }

    [Fact]
    public async Task A_filter_works_for_contacts_and_days_before_becomes_a_date()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var found = chatwoot.Run("Get-ChatwootContact -Filter (New-ChatwootFilter email contains contoso -Type Contact), 'created_at daysbefore 1'").Succeed<Contact>();

        Assert.NotEmpty(found);
        Assert.All(found, contact => Assert.Contains("contoso", contact.Email));
        Assert.DoesNotContain("days_before", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task Several_values_are_several_conditions_where_the_server_compares_only_the_first()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var expected = chatwoot.Run("Get-ChatwootContact | Where-Object { $_.AdditionalAttributes['city'] -in 'Berlin', 'Lisbon', 'Madrid', 'London', 'Paris' }").Succeed<Contact>();

        var found = chatwoot.Run("Get-ChatwootContact -Filter (New-ChatwootFilter city eq Berlin, Lisbon, Madrid, London, Paris -Type Contact)").Succeed<Contact>();

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(row => row.Id).Order(), found.Select(row => row.Id).Order());
        chatwoot.Run("Get-ChatwootContact -Filter 'city ne Berlin, Paris' -First 1").Succeed();
        Assert.Contains("""
            "values":["Berlin"],"query_operator":"AND"},
            """.Trim(), chatwoot.Server.Requests[^1].Body);
    }

    [Theory]
    [InlineData("New-ChatwootFilter pri", "priority")]
    [InlineData("New-ChatwootFilter order", "order_id")]
    [InlineData("New-ChatwootFilter status e", "eq")]
    [InlineData("New-ChatwootFilter status eq pen", "pending")]
    public async Task Attributes_operators_and_values_are_completed(string typed, string completion)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var completed = chatwoot.Run("[System.Management.Automation.CommandCompletion]::CompleteInput($typed, $typed.Length, $null).CompletionMatches", ("typed", typed)).Succeed<CompletionResult>();

        Assert.Contains(completion, completed.Select(match => match.CompletionText));
    }
}
