using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations.Export;

public class ExportChatwootConversationCommandTests
{
    private const string A = "/api/v1/accounts/1/";

    [Fact]
    public async Task A_row_holds_what_a_table_needs()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        PSObject row = Assert.Single(Rows(chatwoot.Run("Get-ChatwootConversation 1 | Export-ChatwootConversation")));

        Assert.Equal(
            ["ConversationId", "Status", "Priority", "Inbox", "ContactId", "Contact", "ContactEmail", "ContactPhoneNumber", "Assignee", "Team", "CreatedAt", "LastActivityAt", "ConversationUri"],
            row.Properties.Select(property => property.Name));
        Assert.Equal("Website", row.Properties["Inbox"].Value);
        Assert.Equal("Grace Agent", row.Properties["Assignee"].Value);
        Assert.Equal(new Uri(chatwoot.Server.BaseAddress, "app/accounts/1/conversations/1"), row.Properties["ConversationUri"].Value);
    }

    [Fact]
    public async Task All_rows_have_the_same_columns_in_the_order_of_the_input()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootConversation 5 -CustomAttribute @{ boxes = 3 }; Close-ChatwootConversation 1").Succeed();

        var rows = Rows(chatwoot.Run("9, 1, 5 | Export-ChatwootConversation -Include FirstResponse, Resolution, Csat, Labels, CustomAttributes"));

        Assert.Equal([9L, 1L, 5L], rows.Select(row => row.Properties["ConversationId"].Value));
        string[] columns = [.. rows[0].Properties.Select(property => property.Name)];
        Assert.All(rows, row => Assert.Equal(columns, row.Properties.Select(property => property.Name)));
        Assert.Equal(["FirstResponseAt", "FirstResponseTime", "ResolvedAt", "ResolutionTime", "ResolutionCount", "CsatRating", "CsatFeedback", "Labels"], columns.Skip(12).Take(8));
        Assert.Equal("A-1001", rows[1].Properties["CustomAttribute.order_id"].Value);
        Assert.Null(rows[0].Properties["CustomAttribute.order_id"].Value);
        Assert.Equal(3L, Convert.ToInt64(rows[2].Properties["CustomAttribute.boxes"].Value));
        Assert.Equal("shipping", rows[1].Properties["Labels"].Value);
        Assert.Equal(1, rows[1].Properties["ResolutionCount"].Value);
    }

    [Fact]
    public async Task The_last_rating_comes_from_as_many_pages_as_there_are()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        static string Page(IEnumerable<int> ratings) => "[" + string.Join(',', ratings.Select(at => $$"""{"id":{{at}},"conversation_id":{{(at == 27 ? 1 : at)}},"rating":{{(at == 27 ? 5 : 2)}},"feedback_message":"No {{at}}"}""")) + "]";
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = $"{A}csat_survey_responses", Nth = 1, Status = 200, Body = Page(Enumerable.Range(3, 25).Reverse()), ContentType = "application/json; charset=utf-8" });
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = $"{A}csat_survey_responses", Nth = 1, Status = 200, Body = Page([2, 1]), ContentType = "application/json; charset=utf-8" });

        var rows = Rows(chatwoot.Run("1, 2, 40 | Export-ChatwootConversation -Include Csat"));

        Assert.Equal([(5, "No 27"), (2, "No 2"), (null, null)], rows.Select(row => ((int?)row.Properties["CsatRating"].Value, (string?)row.Properties["CsatFeedback"].Value)));
        Assert.All(chatwoot.Server.Requests.Where(request => request.Path.EndsWith("csat_survey_responses", StringComparison.Ordinal)), request => Assert.Matches("since=[0-9]+&until=[0-9]+&sort=-created_at", request.Query));
    }

    [Fact]
    public async Task Without_the_enterprise_edition_the_first_response_is_reckoned()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = $"{A}conversations/1/reporting_events", Action = FaultAction.Respond, Status = 404, Body = """{"status":404,"error":"Not Found"}""", ContentType = "application/json" });

        PSObject row = Assert.Single(Rows(chatwoot.Run("Export-ChatwootConversation -Conversation 1 -Include FirstResponse, Resolution")));

        Assert.Equal(TimeSpan.FromMinutes(12), row.Properties["FirstResponseTime"].Value);
        Assert.Null(row.Properties["ResolvedAt"].Value);
    }

    [Fact]
    public async Task A_time_as_text_counts_in_the_zone()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        DateTime began = Assert.Single(chatwoot.Run("Get-ChatwootConversation 30").Succeed<Conversation>()).CreatedAt!.Value;
        DateTime there = TimeZoneInfo.ConvertTimeFromUtc(began.ToUniversalTime(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));

        var rows = Rows(chatwoot.Run("Export-ChatwootConversation -Since $text -Until $later -TimeZone Asia/Tokyo", ("text", there.ToString("s")), ("later", there.AddSeconds(1).ToString("s"))));

        PSObject row = Assert.Single(rows);
        Assert.Equal(30L, row.Properties["ConversationId"].Value);
        Assert.Equal(there, row.Properties["CreatedAt"].Value);
    }

    [Theory]
    [InlineData("-TimeZone Mars/Olympus", "ChatwootInvalidInput")]
    [InlineData("-Include Everything", "CannotConvertArgument")]
    [InlineData("-Since 2026-05-02 -Until 2026-05-01", "ChatwootInvalidInput")]
    [InlineData("-Inbox 99999", "ChatwootNotFound")]
    public async Task Bad_input_is_refused(string parameters, string error)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(error, chatwoot.Run($"Export-ChatwootConversation {parameters}").ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task An_unknown_conversation_is_one_error_and_the_others_have_their_rows()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("1, 99999, 2 | Export-ChatwootConversation");

        Assert.Equal(2, result.Output.Count);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    private static IReadOnlyList<PSObject> Rows(ScriptResult result)
    {
        result.Succeed();
        return result.Output;
    }
}
