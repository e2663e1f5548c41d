using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations;

public class GetChatwootConversationFilterTests
{
    private const string List = "/api/v1/accounts/1/conversations";

    [Theory]
    [InlineData("@{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'open' }", """{"payload":[{"attribute_key":"status","filter_operator":"equal_to","values":["open"],"query_operator":null}]}""")]
    [InlineData("@{ AttributeKey = 'Status'; FilterOperator = 'NotEqualTo'; Values = 'Open', 'Pending'; QueryOperator = 'or' }, @{ attribute = 'priority'; operator = 'equal_to'; value = 'Urgent'; query_operator = 'and' }", """{"payload":[{"attribute_key":"status","filter_operator":"not_equal_to","values":["open","pending"],"query_operator":"OR"},{"attribute_key":"priority","filter_operator":"equal_to","values":["urgent"],"query_operator":null}]}""")]
    [InlineData("@{ attribute_key = 'team_id'; filter_operator = 'is_not_present' }, @{ attribute_key = 'inbox_id'; filter_operator = 'equal_to'; values = '2' }", """{"payload":[{"attribute_key":"team_id","filter_operator":"is_not_present","values":[],"query_operator":"AND"},{"attribute_key":"inbox_id","filter_operator":"equal_to","values":[2],"query_operator":null}]}""")]
    [InlineData("@{ attribute_key = 'created_at'; filter_operator = 'is_greater_than'; values = '2025-09-02T10:00:00' }", """{"payload":[{"attribute_key":"created_at","filter_operator":"is_greater_than","values":["2025-09-02"],"query_operator":null}]}""")]
    [InlineData("@{ attribute_key = 'order_id'; filter_operator = 'equal_to'; values = 'A-1001' }, @{ attribute_key = 'labels'; filter_operator = 'equal_to'; values = 'shipping' }", """{"payload":[{"attribute_key":"labels","filter_operator":"equal_to","values":["shipping"],"query_operator":"AND"},{"attribute_key":"order_id","filter_operator":"equal_to","values":["A-1001"],"query_operator":null,"custom_attribute_type":"conversation_attribute"}]}""")]
    public async Task A_filter_is_put_into_the_servers_form(string filter, string body)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run($"Get-ChatwootConversation -Filter {filter}").Succeed();

        // Where a custom attribute is named, its type was asked for before.
        Assert.Equal(body, chatwoot.Server.Requests[^1].Body);
        Assert.Equal($"POST {List}/filter", chatwoot.Received()[^1]);
    }

    [Fact]
    public async Task Days_before_becomes_a_date_the_server_can_compare()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Get-ChatwootConversation -Filter @{ attribute_key = 'last_activity_at'; filter_operator = 'days_before'; values = 14 }").Succeed();

        string day = DateTime.UtcNow.Date.AddDays(-14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal($$"""{"payload":[{"attribute_key":"last_activity_at","filter_operator":"is_less_than","values":["{{day}}"],"query_operator":null}]}""", chatwoot.Server.Requests[0].Body);
    }

    [Theory]
    [InlineData("@{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'closed' }", "open, resolved, pending, snoozed, all")]
    [InlineData("@{ attribute_key = 'status'; filter_operator = 'contains'; values = 'open' }", "equal_to, not_equal_to")]
    [InlineData("@{ attribute_key = 'display_id'; filter_operator = 'contains'; values = 4 }", "equal_to, not_equal_to")]
    [InlineData("@{ attribute_key = 'priority'; filter_operator = 'equal_to'; values = 'none' }", "low, medium, high, urgent")]
    [InlineData("@{ attribute_key = 'inbox_id'; filter_operator = 'equal_to'; values = 'Support' }", "number")]
    [InlineData("@{ attribute_key = 'created_at'; filter_operator = 'is_less_than'; values = 'soon' }", "date")]
    [InlineData("@{ attribute_key = 'created_at'; filter_operator = 'days_before'; values = 'ten' }", "whole number")]
    [InlineData("@{ attribute_key = 'labels'; filter_operator = 'equal_to' }", "is_present")]
    [InlineData("@{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'open'; query_operator = 'xor' }", "AND or OR")]
    [InlineData("@{ attribute_key = 'status'; filter_operator = 'equal_to'; valuse = 'open' }", "attribute_key")]
    [InlineData("@{ filter_operator = 'equal_to'; values = 'open' }", "attribute_key")]
    [InlineData("'status open'", "daysbefore")]
    [InlineData("5", "attribute_key")]
    [InlineData("@{ attribute_key = 'order_id'; filter_operator = 'not_equal_to'; values = 'x' }, @{ attribute_key = 'inbox_id'; filter_operator = 'equal_to'; values = 1 }", "Where-Object")]
    [InlineData("@{ attribute_key = 'order_id'; filter_operator = 'equal_to'; values = 'x'; query_operator = 'or' }, 'labels eq A, B and order_id eq y', @{ attribute_key = 'labels'; filter_operator = 'equal_to'; values = 'A', 'B' }", "two requests")]
    [InlineData("@{ attribute_key = 'order_id'; filter_operator = 'starts_with'; values = 'x' }", "contains")]
    public async Task A_filter_the_server_would_fail_on_is_not_sent(string filter, string advice)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Get-ChatwootConversation -Filter {filter}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(advice, result.Error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");
    }

    [Theory]
    [InlineData("-Mention -Unattended")]
    [InlineData("-Assignee me -AssigneeType Me")]
    [InlineData("-UpdatedWithin 0")]
    [InlineData("-Since 2026-05-02 -Until 2026-05-01")]
    public async Task What_excludes_each_other_is_not_sent(string parameters)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run($"Get-ChatwootConversation {parameters}").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task The_type_of_a_custom_attribute_decides_what_may_be_asked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault
        {
            Method = "GET",
            Path = "/api/v1/accounts/*/custom_attribute_definitions",
            Status = 200,
            Body = """[{"id":1,"attribute_key":"boxes","attribute_display_type":"number","attribute_model":"conversation_attribute"}]""",
            ContentType = "application/json; charset=utf-8",
        });

        ScriptResult result = chatwoot.Run("Get-ChatwootConversation -Filter @{ attribute_key = 'boxes'; filter_operator = 'contains'; values = 4 }");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("'contains' is no operator for boxes", result.Error.Exception.Message);
        Assert.Equal("attribute_model=conversation_attribute", Assert.Single(Queries(chatwoot)).TrimStart('?'));
    }

    [Theory]
    [InlineData("7", "/custom_filters/7", "conversation", null)]
    [InlineData("Stale", "/custom_filters", "conversation", null)]
    [InlineData("7", "/custom_filters/7", "contact", "is for contacts")]
    [InlineData("nothing", "/custom_filters", "conversation", "There is no saved filter 'nothing'")]
    public async Task A_saved_filter_is_read_and_its_conditions_are_used(string filter, string path, string type, string? complaint)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string saved = $$"""{"id":7,"name":"Stale","filter_type":"{{type}}","query":{"payload":[{"attribute_key":"status","filter_operator":"equal_to","values":["pending"],"query_operator":"and"},{"attribute_key":"created_at","filter_operator":"days_before","values":["14"],"query_operator":null}] } }""";
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = "/api/v1/accounts/1" + path, Status = 200, Body = path.EndsWith('7') ? saved : $"[{saved}]", ContentType = "application/json; charset=utf-8" });

        ScriptResult result = chatwoot.Run($"Get-ChatwootConversation -SavedFilter {filter}");

        if (complaint is not null)
        {
            Assert.Contains(complaint, result.Error.Exception.Message);
            Assert.Single(chatwoot.Server.Requests);
            return;
        }
        Assert.Equal(10, result.Succeed<Conversation>().Count);
        Assert.Equal([$"GET /api/v1/accounts/1{path}", $"POST {List}/filter"], chatwoot.Received());
        Assert.Contains("\"filter_operator\":\"is_less_than\"", chatwoot.Server.Requests[1].Body);
    }

    private static List<string> Queries(ChatwootHost chatwoot) => chatwoot.Server.Requests.Select(request => request.Query).ToList();
}
