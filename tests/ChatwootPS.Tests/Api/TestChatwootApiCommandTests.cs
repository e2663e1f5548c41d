using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Api;

public class TestChatwootApiCommandTests
{
    [Fact]
    public async Task Finds_nothing_in_the_chatwoot_it_was_made_for_and_changes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { Features = ["companies", "conversation_unread_counts"] });

        ScriptResult result = chatwoot.Run("Test-ChatwootApi");

        Assert.Empty(result.Succeed<ApiDrift>().Select(drift => $"{drift} {drift.Detail}"));
        Assert.All(chatwoot.Server.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task Says_what_matches_when_asked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { Features = ["companies", "conversation_unread_counts"] });

        var drifts = chatwoot.Run("Test-ChatwootApi -IncludeMatching").Succeed<ApiDrift>();

        Assert.All(drifts, drift => Assert.Equal(ApiDriftKind.Matches, drift.Kind));
        foreach (string operation in new[] { "labels", "labels/{id}", "contacts", "contacts/{id}", "conversations", "conversations/{conversation_id}/messages", "inboxes" })
            Assert.Contains(drifts, drift => drift.Operation == $"GET /api/v1/accounts/{{account_id}}/{operation}");
        Assert.Contains(drifts, drift => drift.Operation == "GET /platform/api/v1/accounts");
        Assert.Contains(drifts, drift => drift.Operation == "GET /public/api/v1/inboxes/{inbox_identifier}");
    }

    [Fact]
    public async Task Names_new_lost_and_changed_fields_and_missing_operations()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(Answer("labels", 200, """{"payload":[{"id":"one","title":"vip","description":null,"color":"#fff","show_on_sidebar":true,"shape":"round"}]}"""));
        chatwoot.Server.Faults.Add(Answer("teams", 404, """{"status":404,"error":"Not Found"}"""));
        chatwoot.Server.Faults.Add(Answer("agents", 401, """{"error":"You are not authorized to do this action"}"""));
        chatwoot.Server.Faults.Add(Answer("inboxes", 200, """{"payload":[{"id":1,"name":"Only these"}]}"""));

        ScriptResult result = chatwoot.Run("Test-ChatwootApi");

        var drifts = result.Succeed<ApiDrift>().Where(drift => drift.Operation.Split('/').Last() is "labels" or "teams" or "agents" or "inboxes").Select(drift => (drift.Kind, drift.Operation.Split('/').Last(), drift.Field)).ToList();
        Assert.Contains((ApiDriftKind.Untyped, "labels", "shape"), drifts);
        Assert.Contains((ApiDriftKind.Mistyped, "labels", "id"), drifts);
        Assert.Contains((ApiDriftKind.NotSent, "inboxes", "channel_type"), drifts);
        Assert.Contains((ApiDriftKind.Missing, "teams", null), drifts);
        Assert.Contains((ApiDriftKind.Refused, "agents", null), drifts);
        Assert.DoesNotContain("vip", string.Concat(result.Output.Select(item => ((ApiDrift)item.BaseObject).Detail)));
    }

    [Fact]
    public async Task A_server_that_is_gone_is_an_error_not_a_drift()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        await chatwoot.Server.DisposeAsync();

        ScriptResult result = chatwoot.Run("Test-ChatwootApi");

        Assert.Empty(result.Output);
        Assert.NotEmpty(result.Errors);
    }

    private static Fault Answer(string resource, int status, string body) =>
        new() { Method = "GET", Path = $"/api/v1/accounts/*/{resource}", Action = FaultAction.Respond, Status = status, Body = body, ContentType = "application/json" };
}
